package org.neuroplug.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.BatchOrder;
import org.neuroplug.spi.GuidedUpdater;
import org.neuroplug.spi.NoisyActivation;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

/** Small tasks for trainers: a network of two layers, and rows around one centre for each class. */
final class SampleTasks {
    static final int CLASSES = 3;
    private static final int WIDTH = 20;
    private static final int UNITS = 16;
    static final int PARAMETERS = WIDTH * UNITS + UNITS + UNITS * CLASSES + CLASSES;

    private SampleTasks() {}

    /** Half of each number up to one and a half of it; the number itself where nothing is drawn. */
    private record Noisy() implements NoisyActivation {
        @Override
        public double value(double x) {
            return x;
        }

        @Override
        public double derivative(double x) {
            return 1;
        }

        @Override
        public void valuesInTraining(float[] x, float[] noise, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = x[i] * (0.5f + noise[i]);
            }
        }

        @Override
        public void backwardInTraining(float[] x, float[] noise, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= 0.5f + noise[i];
            }
        }
    }

    /** What distinguishes networks that are trained the same way. */
    enum Kind {
        /** Plain gradient descent. */
        PLAIN(new Sgd(0.1), 1),
        /** With the state of Nesterov's momentum. */
        MOMENTUM(new Nesterovs(0.1, 0.9), 1),
        /** With two numbers for each weight, and a rate that depends on the step. */
        ADAM(new Adam(0.01), 1),
        /** An optimizer that looks at the weights alone: each step halves them. */
        HALVING(SampleOptimizers.halving(), 1),
        /** An optimizer that goes by all weights of a parameter: each step takes off a part of their sum. */
        SUMMING(SampleOptimizers.summing(), 1),
        /** An optimizer with two numbers for each weight, which differ. */
        MEANS(SampleOptimizers.means(), 1),
        /** With steps that become smaller, of gradients that are clipped. */
        GUIDED(
                new GuidedUpdater(
                        new Nesterovs(0.1, 0.9),
                        step -> 10.0 / (10 + step),
                        Optional.of(new Clipping(Clipping.By.NORM, 0.1))),
                1),
        /** With random numbers in each step. */
        DROPOUT(new Adam(0.01), 0.8),
        /** With an activation that draws random numbers in each step. */
        NOISY(new Adam(0.01), 1, new ActivationElementwise("noisy", new Noisy()));

        private final IUpdater updater;
        private final double keep;
        private final IActivation activation;

        Kind(IUpdater updater, double keep) {
            this(updater, keep, new ActivationTanH());
        }

        Kind(IUpdater updater, double keep, IActivation activation) {
            this.updater = updater;
            this.keep = keep;
            this.activation = activation;
        }
    }

    /** Of some kind, 250 rows in batches of 40. */
    static TrainingTask of(Kind kind, int epochs, Optional<TrainingState> start) {
        return new TrainingTask(network(4, kind), clusters(250), CLASSES, order(4, 250), 40, epochs, start);
    }

    /** Of some kind, a single step. */
    static TrainingTask oneStep(Kind kind, TrainingState start) {
        return oneStep(network(4, kind), start);
    }

    /**
     * Epochs of one step each, of which the state has had some.
     *
     * @param penalties of the weights of each layer
     */
    static TrainingTask steps(int epochs, IUpdater optimizer, List<Regularization> penalties, TrainingState start) {
        MultiLayerConfiguration network = network(4, optimizer, 1, new ActivationTanH(), penalties);
        return new TrainingTask(network, clusters(250), CLASSES, order(4, 250), 250, epochs, Optional.of(start));
    }

    private static TrainingTask oneStep(MultiLayerConfiguration network, TrainingState start) {
        return new TrainingTask(network, clusters(250), CLASSES, order(4, 250), 250, 1, Optional.of(start));
    }

    /** How many weights each parameter has, in their order in a state. */
    static List<Integer> parameters() {
        return List.of(WIDTH * UNITS, UNITS, UNITS * CLASSES, CLASSES);
    }

    /** How many rows each parameter has, whose columns follow each other in a state. */
    static List<Integer> rows() {
        return List.of(WIDTH, 1, UNITS, 1);
    }

    static TrainingTask of(long seed, int rows, int batch, int epochs) {
        return of(seed, rows, batch, epochs, Optional.empty());
    }

    static TrainingTask of(long seed, int rows, int batch, int epochs, Optional<TrainingState> start) {
        return new TrainingTask(network(seed), clusters(rows), CLASSES, order(seed, rows), batch, epochs, start);
    }

    private static BatchOrder order(long seed, int rows) {
        return epoch -> {
            int[] all = IntStream.range(0, rows).toArray();
            Random random = new Random(seed * 31 + epoch);
            for (int i = rows - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = all[i];
                all[i] = all[j];
                all[j] = swap;
            }
            return all;
        };
    }

    private static Samples clusters(int rows) {
        Random random = new Random(5);
        float[] features = new float[rows * WIDTH];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = i % CLASSES;
            for (int j = 0; j < WIDTH; j++) {
                features[i * WIDTH + j] = (float) random.nextGaussian() + (j % CLASSES == labels[i] ? 1 : 0);
            }
        }
        return new ArraySamples(features, labels, WIDTH);
    }

    static MultiLayerConfiguration network(long seed) {
        return network(seed, Kind.PLAIN);
    }

    private static MultiLayerConfiguration network(long seed, Kind kind) {
        return network(seed, kind.updater, kind.keep, kind.activation, List.of());
    }

    private static MultiLayerConfiguration network(
            long seed, IUpdater optimizer, double keep, IActivation activation, List<Regularization> penalties) {
        OutputLayer.Builder output = new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(UNITS)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX);
        if (keep < 1) {
            output.dropOut(keep);
        }
        MultiLayerConfiguration network = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .updater(optimizer.clone())
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(WIDTH)
                        .nOut(UNITS)
                        .activation(activation)
                        .build())
                .layer(output.build())
                .build();
        network.getConfs().forEach(layer -> ((BaseLayer) layer.getLayer()).setRegularization(penalties));
        return network;
    }
}
