package org.neuroplug.benchmarks.workload;

/**
 * How well a network does on some rows.
 *
 * @param loss mean cross-entropy, in nats
 * @param accuracy part of the rows that it puts into the right class
 */
public record Scores(double loss, double accuracy) {}
