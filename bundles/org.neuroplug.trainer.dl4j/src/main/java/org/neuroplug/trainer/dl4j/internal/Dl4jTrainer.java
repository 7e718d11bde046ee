package org.neuroplug.trainer.dl4j.internal;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Engine;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;
import org.neuroplug.spi.UpdaterElementwise;
import org.osgi.service.component.annotations.Component;

/**
 * The reference trainer. Several trials train at once, each on one thread with one thread of ND4J: on networks of this
 * size, two OpenMP threads for one trial are four times slower than one.
 */
@Component
@Plugin(name = "dl4j", description = "DL4J's MultiLayerNetwork, one thread for each trial: the reference")
public final class Dl4jTrainer implements Trainer {
    /** Takes the random numbers of neighbouring epochs and seeds far from each other: the golden ratio of 64 bits, as in SplitMix64. */
    private static final long EPOCH_STRIDE = 0x9E3779B97F4A7C15L;

    @Override
    public Engine engine() {
        return new Engine(
                "Deeplearning4j " + EngineVersion.text() + " on "
                        + Nd4j.getBackend().getClass().getSimpleName(),
                Nd4j.factory().blas().getBlasVendor().toString(),
                1);
    }

    @Override
    public TrainedModel train(Hyperparameters settings, TrainingTask task, TrainingMonitor monitor) {
        oneThread();
        MultiLayerNetwork network = task.start()
                .map(state -> RestoredNetwork.of(task.configuration(), state))
                .orElseGet(() -> drawn(task.configuration()));
        UpdaterElementwise.bind(network);
        Dl4jModel model = new Dl4jModel(network, task.classes());
        BatchBuffer full = new BatchBuffer(
                task.train(),
                task.classes(),
                Math.min(task.batch(), task.train().size()));
        int rest = task.train().size() % full.rows();
        BatchBuffer last = rest == 0 ? full : new BatchBuffer(task.train(), task.classes(), rest);
        for (int epoch = network.getEpochCount() + 1; epoch <= task.epochs(); epoch++) {
            drawAnew(task.configuration().getConf(0).getSeed(), epoch);
            int[] order = task.order().rows(epoch);
            for (int step = 1, from = 0; from < order.length; step++, from += full.rows()) {
                monitor.beforeStep(epoch, step);
                BatchBuffer batch = order.length - from < full.rows() ? last : full;
                long start = System.nanoTime();
                batch.fill(order, from);
                network.fit(batch.features(), batch.labels());
                long took = System.nanoTime() - start;
                monitor.afterStep(network.score(), took);
            }
            network.incrementEpochCount();
            monitor.afterEpoch(model);
        }
        return model;
    }

    /**
     * Dropout and noise take the engine's random numbers of this thread: those of an epoch depend on seed and epoch only, so that they
     * are the same whether training began or went on before it.
     */
    private static void drawAnew(long seed, int epoch) {
        Nd4j.getRandom().setSeed(seed + epoch * EPOCH_STRIDE);
    }

    /** DL4J counts steps and epochs in the configuration, which may have been trained before. */
    private static MultiLayerNetwork drawn(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        network.setIterationCount(0);
        network.setEpochCount(0);
        return network;
    }

    @Override
    public TrainedModel restore(
            Hyperparameters settings, MultiLayerConfiguration configuration, TrainingState state, int classes) {
        oneThread();
        return new Dl4jModel(RestoredNetwork.of(configuration, state), classes);
    }

    /** OpenMP's thread count is a property of the calling thread. */
    private static void oneThread() {
        Nd4j.getBackend(); // a restored model may be the first to need the natives: this loads them
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }
}
