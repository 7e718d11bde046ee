package org.neuroplug.trainer.fused.internal;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingTask;

/** A training that was watched. */
final class Recorded implements TrainingMonitor {
    final List<Double> losses = new ArrayList<>();
    private TrainedModel model;

    static Recorded train(Trainer trainer, TrainingTask task) {
        Recorded recorded = new Recorded();
        recorded.watch(trainer, task);
        return recorded;
    }

    void watch(Trainer trainer, TrainingTask task) {
        model = trainer.train(Hyperparameters.defaults("trainer", trainer.parameters()), task, this);
    }

    @Override
    public void beforeStep(int epoch, int step) {}

    @Override
    public void afterStep(double loss, long nanos) {
        losses.add(loss);
    }

    @Override
    public void afterEpoch(TrainedModel current) {}

    TrainedModel model() {
        return model;
    }

    Evaluation evaluation(TrainingTask task) {
        return model.evaluate(task.train());
    }

    /** The largest deviation of a step's loss from another training's, relative to it; of hinge losses all are 0 in the end. */
    double worst(Recorded other) {
        double worst = 0;
        for (int i = 0; i < losses.size(); i++) {
            double expected = other.losses.get(i);
            double deviation = Math.abs(losses.get(i) - expected);
            worst = Math.max(worst, deviation == 0 ? 0 : deviation / Math.abs(expected));
        }
        return worst;
    }
}
