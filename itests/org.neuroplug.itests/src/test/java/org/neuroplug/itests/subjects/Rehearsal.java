package org.neuroplug.itests.subjects;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.Engine;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

/** A trainer that trains twice and keeps the second model: it stands on another one. */
public final class Rehearsal implements Trainer {
    private final Trainer other;

    /** Lets another one do the work. */
    public Rehearsal(Trainer other) {
        this.other = other;
    }

    @Override
    public Engine engine() {
        return other.engine();
    }

    @Override
    public TrainedModel train(Hyperparameters settings, TrainingTask task, TrainingMonitor monitor) {
        other.train(settings, task, new Silent());
        return other.train(settings, task, monitor);
    }

    @Override
    public TrainedModel restore(
            Hyperparameters settings, MultiLayerConfiguration configuration, TrainingState state, int classes) {
        return other.restore(settings, configuration, state, classes);
    }

    private static final class Silent implements TrainingMonitor {
        @Override
        public void beforeStep(int epoch, int step) {}

        @Override
        public void afterStep(double loss, long nanos) {}

        @Override
        public void afterEpoch(TrainedModel model) {}
    }
}
