package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.spi.Engine;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

/**
 * Trains by a script: the loss of every model, on whatever rows, is what the script says of its learning rate, seed and epoch. Its
 * weights are its epoch, so that a model can be told from those of other epochs. Goes on from states.
 */
final class ScriptedTrainer implements Trainer {
    /** What a model of an epoch is worth; may throw, too. */
    @FunctionalInterface
    interface Script {
        double loss(double rate, long seed, int epoch);
    }

    /** Rate, seed and epoch of every epoch that began, in the order of time. */
    final List<String> begun = Collections.synchronizedList(new ArrayList<>());

    private final Script script;
    private final double worse;

    ScriptedTrainer(Script script) {
        this(script, 0);
    }

    /** @param worse by how much the losses of steps are higher than those of models */
    ScriptedTrainer(Script script, double worse) {
        this.script = script;
        this.worse = worse;
    }

    @Override
    public Engine engine() {
        return new Engine("script", "none", 1);
    }

    private record Model(Script script, double rate, long seed, int epoch, int steps) implements TrainedModel {
        @Override
        public Evaluation evaluate(Samples samples) {
            double loss = script.loss(rate, seed, epoch);
            return new Evaluation(loss, Double.isNaN(loss) ? 0 : 1 / (1 + Math.abs(loss)));
        }

        @Override
        public float[] predict(Samples samples) {
            float[] probabilities = new float[samples.size() * 2];
            Arrays.fill(probabilities, 0.5f);
            return probabilities;
        }

        @Override
        public TrainingState state() {
            return new TrainingState(new float[] {epoch, 0, 0, 0}, new float[0], steps, epoch);
        }
    }

    private Model model(MultiLayerConfiguration configuration, int epoch, int steps) {
        var layer = (BaseLayer) configuration.getConf(0).getLayer();
        double rate = layer.getIUpdater().getLearningRate(steps, epoch);
        return new Model(script, rate, configuration.getConf(0).getSeed(), epoch, steps);
    }

    @Override
    public TrainedModel train(Hyperparameters settings, TrainingTask task, TrainingMonitor monitor) {
        int before = task.start().map(TrainingState::epochs).orElse(0);
        Model model = model(task.configuration(), before, before * task.stepsPerEpoch());
        for (int epoch = before + 1; epoch <= task.epochs(); epoch++) {
            model = model(task.configuration(), epoch, epoch * task.stepsPerEpoch());
            begun.add(model.rate() + "/" + model.seed() + "/" + epoch);
            for (int step = 1; step <= task.stepsPerEpoch(); step++) {
                monitor.beforeStep(epoch, step);
                monitor.afterStep(script.loss(model.rate(), model.seed(), epoch) + worse, 1000);
            }
            monitor.afterEpoch(model);
        }
        return model;
    }

    @Override
    public TrainedModel restore(
            Hyperparameters settings, MultiLayerConfiguration configuration, TrainingState state, int classes) {
        return model(configuration, state.epochs(), state.steps());
    }
}
