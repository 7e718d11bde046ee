package org.neuroplug.core.internal.saved;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

/** A network of two layers and forty rows to train it on. */
final class SmallTask implements ModelContext {
    static final int CLASSES = 3;
    static final String CROSS_ENTROPY = "cross_entropy";
    static final String MODEL = "mlp(units=[5],activations=[compared])";
    private static final int WIDTH = 6;
    private static final int ROWS = 40;

    final PluginParts parts = new PluginParts();
    private final Chosen<ActivationProvider> activation;
    private final Chosen<OptimizerProvider> optimizer;
    private final Chosen<LossProvider> loss;
    private final Chosen<ModelProvider> model;
    private final HeldPlugins plugins;

    SmallTask(HeldPlugins plugins, String activation, String optimizer) {
        this(plugins, activation, optimizer, CROSS_ENTROPY, MODEL);
    }

    SmallTask(HeldPlugins plugins, String activation, String optimizer, String loss, String model) {
        this.plugins = plugins;
        this.activation = plugins.activation(PluginChoice.parse(activation));
        this.optimizer = plugins.optimizer(PluginChoice.parse(optimizer));
        this.loss = plugins.loss(PluginChoice.parse(loss));
        this.model = plugins.model(PluginChoice.parse(model));
    }

    MultiLayerConfiguration configuration() {
        return model.make((provider, settings) -> provider.create(settings, this));
    }

    static TrainingTask task(MultiLayerConfiguration network, int epochs, Optional<TrainingState> start) {
        int[] order = IntStream.range(0, ROWS).toArray();
        return new TrainingTask(network, rows(), CLASSES, epoch -> order, 15, epochs, start);
    }

    static Samples rows() {
        Random random = new Random(11);
        float[] features = new float[ROWS * WIDTH];
        int[] labels = new int[ROWS];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < ROWS; i++) {
            labels[i] = i % CLASSES;
        }
        return new ArraySamples(features, labels, WIDTH);
    }

    @Override
    public int features() {
        return WIDTH;
    }

    @Override
    public int classes() {
        return CLASSES;
    }

    @Override
    public Optional<ImageShape> imageShape() {
        return Optional.empty();
    }

    @Override
    public IActivation activation(String choice) {
        return parts.remember(activation.make(ActivationProvider::create), activation);
    }

    @Override
    public IWeightInit initializer(String choice) {
        Chosen<InitializerProvider> chosen = plugins.initializer(PluginChoice.parse(choice));
        return parts.remember(chosen.make(InitializerProvider::create), chosen);
    }

    @Override
    public Regularizer regularizer(String choice, int... incoming) {
        Chosen<RegularizerProvider> chosen = plugins.regularizer(PluginChoice.parse(choice));
        Regularizer made = chosen.make((provider, settings) -> provider.create(settings, incoming));
        made.parts().forEach(part -> parts.remember(part, chosen));
        return made;
    }

    @Override
    public IUpdater optimizer() {
        return parts.remember(optimizer.make(OptimizerProvider::create), optimizer);
    }

    @Override
    public ILossFunction loss() {
        return parts.remember(loss.make(LossProvider::create), loss);
    }

    @Override
    public long seed() {
        return 5;
    }

    /** Nobody looks. */
    static final class Unwatched implements TrainingMonitor {
        @Override
        public void beforeStep(int epoch, int step) {}

        @Override
        public void afterStep(double loss, long nanos) {}

        @Override
        public void afterEpoch(TrainedModel model) {}
    }
}
