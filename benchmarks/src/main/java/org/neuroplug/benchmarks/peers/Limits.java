package org.neuroplug.benchmarks.peers;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the machine can do at most, measured in the same run.
 *
 * @param cores how many cores are used
 * @param rates by name and number of threads, {@code fma 2}: 10⁹ floating point operations, or bytes, per second
 * @param products microseconds for a row of a workload, by its folder and the library that multiplies its matrices,
 *     when one process on each core does nothing else
 * @param kernels the kernels of each library that are faster here than those that it chooses; empty for its choice
 */
record Limits(
        int cores, Map<String, Double> rates, Map<String, Map<String, Double>> products, Map<String, String> kernels) {
    /** The OpenBLAS that ND4J brings. */
    static final String ND4J = "ND4J's OpenBLAS";

    /** The BLAS that PyTorch was built with. */
    static final String PYTORCH = "PyTorch";

    /** The part of a rate's name before the number of threads. */
    static final String MULTIPLY_ADD = "fma";

    /** Reading from the second-level cache. */
    static final String CACHE = "cache";

    /** Reading from memory. */
    static final String MEMORY = "memory";

    /** A rate; empty when it was not measured. */
    OptionalDouble rate(String name, int threads) {
        Double rate = rates.get(name + " " + threads);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }

    /** Microseconds for a row when every core does nothing but multiply and add, all products being dense. */
    OptionalDouble dense(Job job) {
        OptionalDouble rate = rate(MULTIPLY_ADD, cores);
        return rate.isEmpty() ? rate : OptionalDouble.of(job.workload().flops() / (rate.getAsDouble() * 1e3));
    }

    /** The same for the fastest library that multiplies matrices; empty when none was measured. */
    OptionalDouble fastestProducts(Job job) {
        return products.getOrDefault(job.folder(), Map.of()).values().stream()
                .mapToDouble(Double::doubleValue)
                .min();
    }
}
