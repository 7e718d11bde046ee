package org.neuroplug.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;

/** Remembers every step, and cancels before one if asked to. */
class SampleMonitor implements TrainingMonitor {
    private final List<Double> losses = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final int most;
    private int epochs;

    SampleMonitor() {
        this(Integer.MAX_VALUE);
    }

    /** @param most steps until it cancels */
    SampleMonitor(int most) {
        this.most = most;
    }

    @Override
    public void beforeStep(int epoch, int step) {
        if (losses.size() == most) {
            throw new CancellationException("enough");
        }
        steps.add(epoch + "/" + step);
    }

    @Override
    public void afterStep(double loss, long nanos) {
        assertTrue(nanos > 0, "a step took " + nanos + " ns");
        losses.add(loss);
    }

    @Override
    public void afterEpoch(TrainedModel model) {
        epochs++;
    }

    List<Double> losses() {
        return losses;
    }

    /** Each step as {@code epoch/step}. */
    List<String> steps() {
        return steps;
    }

    int epochs() {
        return epochs;
    }
}
