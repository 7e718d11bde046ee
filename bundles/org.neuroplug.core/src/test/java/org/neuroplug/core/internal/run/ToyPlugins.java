package org.neuroplug.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.core.internal.Container;
import org.neuroplug.core.internal.Formula;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.Engine;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

/** The smallest plug-ins of each kind, and a trainer that only counts, so that runs can be tested without arithmetic. */
final class ToyPlugins {
    private ToyPlugins() {}

    static void register(Container container, Trainer trainer) {
        container.register(DatasetProvider.class, "toy", ToyPlugins::dataset);
        for (String name : List.of("up", "down", "boom")) {
            container.register(ElementwiseActivation.class, name, Formula.times(1));
        }
        container.register(OptimizerProvider.class, "still", new Still());
        container.register(ModelProvider.class, "line", ToyPlugins::line);
        container.register(Trainer.class, "counting", trainer);
    }

    /** One layer. */
    static MultiLayerConfiguration line(Hyperparameters settings, ModelContext context) {
        context.activation(ExperimentSpec.COMPARED);
        return new NeuralNetConfiguration.Builder()
                .seed(context.seed())
                .updater(context.optimizer())
                .list()
                .layer(new OutputLayer.Builder()
                        .nIn(context.features())
                        .nOut(context.classes())
                        .build())
                .build();
    }

    private static Dataset dataset(Hyperparameters settings, DataFolders folders) throws IOException {
        float[] features = new float[20];
        int[] labels = new int[20];
        for (int i = 0; i < 20; i++) {
            features[i] = i;
            labels[i] = i % 2;
        }
        return new Dataset(
                List.of("even", "odd"),
                Map.of("train", new ArraySamples(features, labels, 1)),
                Optional.empty(),
                Scaling.NONE,
                "made up",
                "5eed");
    }

    static ExperimentSpec experiment(String activations, int epochs, List<Long> seeds) {
        return new ExperimentSpec(
                "toy",
                PluginChoice.of("toy"),
                new Sampling(OptionalInt.empty(), OptionalDouble.of(0.5)),
                PluginChoice.of("line"),
                PluginChoice.parseList(activations),
                PluginChoice.parseList("still"),
                new TrainingSpec(PluginChoice.of("counting"), epochs, 5, OptionalDouble.of(0.25), 2),
                seeds);
    }

    private static final class Still implements OptimizerProvider {
        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.real(LEARNING_RATE, 0.5, Range.above(0), "step size"));
        }

        @Override
        public Sgd create(Hyperparameters settings) {
            return new Sgd(settings.real(LEARNING_RATE));
        }
    }

    /** Visits every batch and remembers the rows it saw; a hook may throw, wait or give another loss. */
    static class CountingTrainer implements Trainer {
        /** What a step of the trial does. */
        interface Step {
            double loss(TrainingTask task, int epoch, int step);
        }

        final List<String> batches = Collections.synchronizedList(new ArrayList<>());
        private final Step hook;

        CountingTrainer(Step hook) {
            this.hook = hook;
        }

        @Override
        public Engine engine() {
            return new Engine("fingers", "none", 1);
        }

        @Override
        public TrainedModel train(Hyperparameters settings, TrainingTask task, TrainingMonitor monitor) {
            TrainedModel model = new Guess(task.classes());
            for (int epoch = 1; epoch <= task.epochs(); epoch++) {
                int[] rows = task.order().rows(epoch);
                for (int step = 1; step <= task.stepsPerEpoch(); step++) {
                    monitor.beforeStep(epoch, step);
                    batches.add(task.configuration().getConf(0).getSeed() + "/" + epoch + "/" + step + ":"
                            + task.train().row(rows[(step - 1) * task.batch()])[0]);
                    monitor.afterStep(hook.loss(task, epoch, step), 1000L * step);
                }
                monitor.afterEpoch(model);
            }
            return model;
        }

        @Override
        public TrainedModel restore(
                Hyperparameters settings, MultiLayerConfiguration configuration, TrainingState state, int classes) {
            return new Guess(classes);
        }
    }

    /** Finds every class equally likely. */
    private record Guess(int classes) implements TrainedModel {
        @Override
        public Evaluation evaluate(Samples samples) {
            return new Evaluation(1.0 / samples.size(), 0.5);
        }

        @Override
        public float[] predict(Samples samples) {
            float[] probabilities = new float[samples.size() * classes];
            Arrays.fill(probabilities, 1f / classes);
            return probabilities;
        }

        @Override
        public TrainingState state() {
            return TrainingState.untrained(new float[2 * classes]);
        }
    }
}
