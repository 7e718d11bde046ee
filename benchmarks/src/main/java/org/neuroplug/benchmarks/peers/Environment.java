package org.neuroplug.benchmarks.peers;

import java.util.List;
import java.util.Map;

/**
 * The environment variables of what is measured. Everybody gets one thread for linear algebra, and the kernels of its
 * library that are fastest here: what was set outside, for another program's sake, can halve a library's speed.
 */
final class Environment {
    private static final String OPENBLAS = "OPENBLAS_CORETYPE";
    private static final List<String> THREADS = List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS");
    private static final List<String> KERNELS =
            List.of(OPENBLAS, "OPENBLAS_L2_SIZE", "MKL_DEBUG_CPU_TYPE", "NEUROPLUG_JAVA_OPTS");

    private Environment() {}

    /**
     * Sets and removes them.
     *
     * @param kernels of OpenBLAS that are faster than those that it chooses; empty for its choice
     */
    static void apply(Map<String, String> environment, String kernels) {
        THREADS.forEach(name -> environment.put(name, "1"));
        KERNELS.forEach(environment::remove);
        if (!kernels.isEmpty()) {
            environment.put(OPENBLAS, kernels);
        }
        environment.put("TF_CPP_MIN_LOG_LEVEL", "2");
    }

    /** Those that were set outside and are removed, as {@code NAME=VALUE}. */
    static List<String> removed(Map<String, String> environment) {
        return KERNELS.stream()
                .filter(environment::containsKey)
                .map(name -> name + "=" + environment.get(name))
                .toList();
    }
}
