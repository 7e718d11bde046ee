package org.neuroplug.benchmarks.kernels;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts what was done, so that JMH gives the time of each row, operation and byte beside that of a call. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Work {
    /** Rows of a batch, which are samples. */
    public long rows;

    /** Multiplications and additions. */
    public long flops;

    /** Bytes of the arrays that are read or written, each as often as the definition asks for it. */
    public long bytes;

    void multiplied(int batch, long products) {
        rows += batch;
        flops += 2 * products;
    }

    void moved(int batch, long floats) {
        rows += batch;
        bytes += Float.BYTES * floats;
    }
}
