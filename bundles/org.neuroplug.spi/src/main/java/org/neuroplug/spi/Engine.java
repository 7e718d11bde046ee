package org.neuroplug.spi;

import java.util.Objects;

/**
 * What does a trainer's arithmetic.
 *
 * @param name of the engine, with its version
 * @param blas its BLAS library, or what else decides about the bits of its results; what is in parentheses at its end tells by which means the
 *     same bits are computed on this machine: {@code FMA (native, 512 bits)}
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
