package org.neuroplug.itests.subjects;

import java.util.concurrent.CountDownLatch;
import org.neuroplug.spi.ElementwiseActivation;

/** An activation whose creation ends only when its thread is interrupted. */
public final class Hanging implements ElementwiseActivation {
    public Hanging() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public double value(double x) {
        return x;
    }

    @Override
    public double derivative(double x) {
        return 1;
    }
}
