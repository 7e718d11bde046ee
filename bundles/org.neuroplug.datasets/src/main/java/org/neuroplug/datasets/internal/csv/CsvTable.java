package org.neuroplug.datasets.internal.csv;

import java.util.List;
import org.neuroplug.api.data.Samples;

/**
 * A table that was read.
 *
 * @param classes the different labels, in order
 * @param samples the rows, in the file's order
 * @param sha256 of the file's bytes
 */
record CsvTable(List<String> classes, Samples samples, String sha256) {}
