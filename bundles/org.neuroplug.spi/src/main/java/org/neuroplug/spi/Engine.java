package org.neuroplug.spi;

import java.util.Objects;

/**
 * What does a trainer's arithmetic.
 *
 * @param name of the engine, with its version
 * @param blas its BLAS library
 * @param threads it uses within one trial
 */
public record Engine(String name, String blas, int threads) {
    public Engine {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(blas, "blas");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
    }
}
