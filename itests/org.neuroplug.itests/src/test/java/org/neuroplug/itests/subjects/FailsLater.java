package org.neuroplug.itests.subjects;

import java.util.concurrent.atomic.AtomicInteger;
import org.neuroplug.spi.ElementwiseActivation;

/** Keeps its contract until it is told to count; then it works for four steps of a network that has it in one layer. */
public final class FailsLater implements ElementwiseActivation {
    /** The step that fails, from 1. */
    public static final int FATAL_STEP = 5;

    private final AtomicInteger step = new AtomicInteger();

    private volatile boolean counts;

    /** The next call is the first step. */
    public void countFromNow() {
        counts = true;
    }

    @Override
    public double value(double x) {
        return x;
    }

    @Override
    public double derivative(double x) {
        return 1;
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        if (counts && step.incrementAndGet() >= FATAL_STEP) {
            throw new IllegalStateException("out of steam");
        }
        System.arraycopy(x, from, y, from, to - from);
    }
}
