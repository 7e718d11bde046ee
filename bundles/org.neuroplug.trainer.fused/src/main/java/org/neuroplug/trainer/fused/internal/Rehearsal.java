package org.neuroplug.trainer.fused.internal;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.neuroplug.api.data.ByteSamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingTask;
import org.neuroplug.trainer.fused.internal.data.PreparedRows;

/**
 * Trains a network that nobody wants, until the JVM has compiled what steps call: interpreted, kernels take a hundred times as long,
 * and a trial would spend its first second so. The network has a layer that is sparse, dense ones and one that is folded, and several
 * activations, so that the JVM does not take the first for the only one.
 *
 * <p>Batches are small. HotSpot compiles a method after some calls; while a call takes long, it also compiles the loop that runs, which
 * takes as much time again, or several times as much where vectors are in registers, for code that is used once. And what never happened
 * here is left out of what it compiles, which is done again when it happens: so there are rows whose first block is empty.
 */
final class Rehearsal {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class.getName());

    /** After so many epochs, all has been called often enough: models are evaluated once in each. */
    private static final int EPOCHS = 40;

    private static final int ROWS = 32;
    static final int BATCH = 8;
    private static final int FEATURES = 128;
    private static final int UNITS = 200;
    private static final int DENSE = 16;
    private static final int FOLDED = 64;
    private static final int CLASSES = 10;

    private final AtomicBoolean held = new AtomicBoolean();

    /** Rehearses once in the life of the JVM, as long as it is needed. */
    void hold(BooleanSupplier needed) {
        if (!held.getAndSet(true)) {
            Samples samples = samples();
            TrainingTask task = new TrainingTask(
                    network(),
                    samples,
                    CLASSES,
                    epoch -> IntStream.range(0, ROWS).toArray(),
                    BATCH,
                    EPOCHS,
                    Optional.empty());
            try {
                new Training(LiveNetwork.drawn(task.configuration()), task, new Watch(needed, samples))
                        .run(new PreparedRows());
            } catch (CancellationException noLonger) {
                LOG.log(Level.FINE, "the rehearsal was cut short", noLonger);
            }
        }
    }

    /** Grey values, of which a seventh are not zero, as in images of digits; the upper half of each fourth image is empty. */
    static Samples samples() {
        Random random = new Random(1);
        byte[] features = new byte[ROWS * FEATURES];
        for (int i = 0; i < features.length; i++) {
            boolean isEmpty = i / FEATURES % 4 == 0 && i % FEATURES < FEATURES / 2;
            features[i] = (byte) (!isEmpty && random.nextInt(6) == 0 ? random.nextInt(256) : 0);
        }
        byte[] labels = new byte[ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = (byte) (row % CLASSES);
        }
        return new ByteSamples(features, labels, FEATURES);
    }

    private static MultiLayerConfiguration network() {
        MultiLayerConfiguration network = new MultiLayerConfiguration();
        network.setConfs(List.of(
                layer(new DenseLayer.Builder().nIn(FEATURES).nOut(UNITS).activation(Activation.RELU)),
                layer(new DenseLayer.Builder().nIn(UNITS).nOut(DENSE).activation(Activation.TANH)),
                layer(new DenseLayer.Builder().nIn(DENSE).nOut(DENSE).activation(Activation.SIGMOID)),
                layer(new DenseLayer.Builder().nIn(DENSE).nOut(FOLDED).activation(Activation.IDENTITY)),
                layer(new OutputLayer.Builder(new LossMCXENT())
                        .nIn(FOLDED)
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX))));
        return network;
    }

    private static NeuralNetConfiguration layer(Layer.Builder<?> layer) {
        return new NeuralNetConfiguration.Builder()
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .updater(new Sgd(0.01))
                .layer(layer.build())
                .build();
    }

    /** Ends the rehearsal when it is no longer needed; until then, models are evaluated, too. */
    private record Watch(BooleanSupplier needed, Samples samples) implements TrainingMonitor {
        @Override
        public void beforeStep(int epoch, int step) {
            if (!needed.getAsBoolean()) {
                throw new CancellationException("trials begin");
            }
        }

        @Override
        public void afterStep(double loss, long nanos) {
            // nobody wants to know
        }

        @Override
        public void afterEpoch(TrainedModel model) {
            model.evaluate(samples);
        }
    }
}
