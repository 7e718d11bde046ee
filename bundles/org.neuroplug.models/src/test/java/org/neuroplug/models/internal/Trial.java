package org.neuroplug.models.internal;

import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.deeplearning4j.nn.weights.WeightInitRelu;
import org.deeplearning4j.nn.weights.WeightInitXavierUniform;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.Regularizer;

/**
 * A trial that compares one activation; the only other activation it knows is linear, and of initializers halves, he_normal, and
 * glorot_uniform for all others. It has five regularizers.
 */
record Trial(int features, int classes, IActivation compared, long seed, Optional<ImageShape> imageShape)
        implements ModelContext {
    private static final Map<String, ModelProvider> MODELS = Map.of(
            "mlp", new Mlp(),
            "mlp-bn", new MlpBn(),
            "softmax-regression", new SoftmaxRegression(),
            "lenet", new Lenet(),
            "resnet-mini", new ResnetMini(),
            "k-means", new KMeans());

    Trial(int features, int classes) {
        this(features, classes, new ActivationIdentity(), 1);
    }

    Trial(int features, int classes, IActivation compared, long seed) {
        this(features, classes, compared, seed, Optional.empty());
    }

    /** Of images. */
    Trial(ImageShape image, int classes, IActivation compared) {
        this(image.size(), classes, compared, 1, Optional.of(image));
    }

    /** The configuration that a choice such as {@code mlp(units=[5])} makes. */
    MultiLayerConfiguration configuration(String choice) {
        return configuration(choice, this);
    }

    /** The same in another context. */
    static MultiLayerConfiguration configuration(String choice, ModelContext context) {
        return MODELS.get(PluginChoice.parse(choice).name()).create(settings(choice), context);
    }

    /** The network of it, with its initial weights. */
    MultiLayerNetwork network(String choice) {
        return initialized(configuration(choice));
    }

    /** The same with numbers of 64 bits. */
    MultiLayerNetwork inDoublePrecision(String choice) {
        MultiLayerConfiguration configuration = configuration(choice);
        configuration.setDataType(DataType.DOUBLE);
        configuration.getConfs().forEach(layer -> layer.setDataType(DataType.DOUBLE));
        return initialized(configuration);
    }

    private static MultiLayerNetwork initialized(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    static Hyperparameters settings(String choice) {
        PluginChoice parsed = PluginChoice.parse(choice);
        return Hyperparameters.resolve(
                "model " + parsed.name(), MODELS.get(parsed.name()).parameters(), parsed.settings());
    }

    static Parameter parameter(String model, String name) {
        return MODELS.get(model).parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public IActivation activation(String choice) {
        return Map.of("compared", compared, "linear", new ActivationIdentity()).get(choice);
    }

    @Override
    public IWeightInit initializer(String choice) {
        return switch (choice) {
            case "halves" -> new WeightInitConstant(0.5);
            case "he_normal" -> new WeightInitRelu();
            default -> new WeightInitXavierUniform();
        };
    }

    @Override
    public Regularizer regularizer(String choice, int... incoming) {
        return switch (choice) {
            case "l2" -> Regularizer.ofWeights(new L2Regularization(0.1));
            case "max_norm" -> Regularizer.ofConstraints(new MaxNormConstraint(2, incoming));
            case "gaussian_noise" -> Regularizer.ofInputs(new GaussianNoise(0.1), false);
            case "dropout" -> Regularizer.ofInputs(new Dropout(0.5), false);
            case "dropout(layers=all)" -> Regularizer.ofInputs(new Dropout(0.5), true);
            default -> throw new IllegalArgumentException(choice);
        };
    }

    @Override
    public IUpdater optimizer() {
        return new Sgd(0.1);
    }
}
