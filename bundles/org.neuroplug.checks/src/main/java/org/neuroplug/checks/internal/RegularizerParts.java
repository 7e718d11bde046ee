package org.neuroplug.checks.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.CheckReport;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;

/** The parts of the check of a regularizer. */
public final class RegularizerParts {
    private static final int ROWS = 24;
    private static final int FEATURES = 6;
    private static final int UNITS = 5;
    private static final int CLASSES = 3;
    private static final int STEPS = 10;
    private static final long SEED = 7;

    private final RegularizerProvider provider;
    private final Hyperparameters settings;

    public RegularizerParts(RegularizerProvider provider, Hyperparameters settings) {
        this.provider = provider;
        this.settings = settings;
    }

    public void run(CheckReport report) {
        if (!report.part(
                "creation",
                () -> made(0).parts().size() + " parts of a layer, "
                        + made(1, 2, 3).parts().size() + " of a convolution")) {
            return;
        }
        report.part("training", this::training);
        report.part("predictions", this::predictions);
    }

    private Regularizer made(int... incoming) {
        Regularizer made = provider.create(settings, incoming);
        if (made == null) {
            throw new Breach("create() must return a regularizer, returned null");
        }
        return made;
    }

    private String training() {
        float[] first = weights(trained());
        for (float weight : first) {
            if (!Float.isFinite(weight)) {
                throw new Breach("after " + STEPS + " steps each weight must be finite, one was " + weight);
            }
        }
        if (!Bits.same(first, weights(trained()))) {
            throw new Breach("the same seed must come to the same weights, came to others");
        }
        return STEPS + " steps, twice to the same weights";
    }

    private String predictions() {
        MultiLayerNetwork network = trained();
        float[] first = network.output(features()).dup('c').data().asFloat();
        float[] second = network.output(features()).dup('c').data().asFloat();
        if (!Bits.same(first, second)) {
            throw new Breach("a trained network must say the same twice, said something else");
        }
        return "the same twice";
    }

    private static float[] weights(MultiLayerNetwork network) {
        return network.params().dup().data().asFloat();
    }

    private MultiLayerNetwork trained() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .seed(SEED)
                .updater(new Sgd(0.1))
                .list(
                        regularized(new DenseLayer.Builder()
                                .nIn(FEATURES)
                                .nOut(UNITS)
                                .activation(Activation.TANH)
                                .build()),
                        regularized(new OutputLayer.Builder(LossFunction.MCXENT)
                                .nIn(UNITS)
                                .nOut(CLASSES)
                                .activation(Activation.SOFTMAX)
                                .build()))
                .build());
        network.init();
        Nd4j.getRandom().setSeed(SEED);
        INDArray labels = Nd4j.zeros(DataType.FLOAT, ROWS, CLASSES);
        for (int row = 0; row < ROWS; row++) {
            labels.putScalar(row, row % CLASSES, 1);
        }
        for (int step = 0; step < STEPS; step++) {
            network.fit(features(), labels);
        }
        return network;
    }

    /** Numbers between -1 and 1. */
    private static INDArray features() {
        Random random = new Random(SEED);
        float[] features = new float[ROWS * FEATURES];
        for (int i = 0; i < features.length; i++) {
            features[i] = 2 * random.nextFloat() - 1;
        }
        return Nd4j.create(features, new long[] {ROWS, FEATURES}, 'c');
    }

    private <L extends BaseLayer> L regularized(L layer) {
        Regularizer regularizer = made(0);
        regularizer
                .constraints()
                .forEach(constraint -> constraint.setParams(
                        new LinkedHashSet<>(layer.initializer().weightKeys(layer))));
        layer.setRegularization(List.copyOf(regularizer.weights()));
        layer.setConstraints(List.copyOf(regularizer.constraints()));
        regularizer.inputs().ifPresent(inputs -> layer.setIDropout(inputs.noise()));
        return layer;
    }
}
