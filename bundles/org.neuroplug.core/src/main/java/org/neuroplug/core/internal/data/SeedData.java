package org.neuroplug.core.internal.data;

import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.BatchOrder;

/**
 * The data of one seed, shared by the trials of all arms: that is what pairs them.
 *
 * @param train the rows to train on, scaled
 * @param test the rows held out, scaled as fitted on the training rows
 * @param order in which the training rows are visited
 */
public record SeedData(Samples train, Samples test, BatchOrder order) {}
