package org.neuroplug.api.run;

import java.util.Objects;

/**
 * What a trial ran on.
 *
 * @param workbench version of the workbench
 * @param engine numerical engine with its version
 * @param blas BLAS library of the engine, or what else does its arithmetic, and in parentheses by which means it does the same here
 * @param threads threads of the engine within one trial
 * @param parallel trials at once
 * @param jvm virtual machine with its version
 * @param os operating system, its version and architecture
 * @param processors processors that the virtual machine sees
 */
public record Environment(
        String workbench,
        String engine,
        String blas,
        int threads,
        int parallel,
        String jvm,
        String os,
        int processors) {
    public Environment {
        Objects.requireNonNull(workbench, "workbench");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(blas, "blas");
        Objects.requireNonNull(jvm, "jvm");
        Objects.requireNonNull(os, "os");
    }

    /** What decides about the bits of results: {@link #blas} without the means, which give the same. */
    public String arithmetic() {
        return blas.replaceFirst(" \\([^()]*\\)$", "");
    }
}
