package org.neuroplug.core.internal.data;

import java.util.Optional;
import org.neuroplug.api.data.FittedScaling;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.BatchOrder;

/**
 * The data of one seed, shared by the trials of all arms: that is what pairs them.
 *
 * @param train the rows to train on, scaled
 * @param test the rows held out, scaled as fitted on the training rows
 * @param validation rows to train on that are held back, scaled like those; empty when none are
 * @param order in which the training rows are visited
 * @param scaling what was fitted on the training rows
 */
public record SeedData(
        Samples train, Samples test, Optional<Samples> validation, BatchOrder order, FittedScaling scaling) {}
