package org.neuroplug.models.internal;

import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.spi.ModelContext;

/** A trial that compares one activation; the only other activation it knows is linear. */
record Trial(int features, int classes, IActivation compared, long seed) implements ModelContext {
    Trial(int features, int classes) {
        this(features, classes, new ActivationIdentity(), 1);
    }

    /** The network that a choice such as {@code mlp(units=[5])} makes, with its initial weights. */
    MultiLayerNetwork network(String choice) {
        MultiLayerNetwork network = new MultiLayerNetwork(new Mlp().create(settings(choice), this));
        network.init();
        return network;
    }

    static Hyperparameters settings(String choice) {
        return Hyperparameters.resolve(
                "model mlp", new Mlp().parameters(), PluginChoice.parse(choice).settings());
    }

    @Override
    public Optional<ImageShape> imageShape() {
        return Optional.empty();
    }

    @Override
    public IActivation activation(String choice) {
        return Map.of("compared", compared, "linear", new ActivationIdentity()).get(choice);
    }

    @Override
    public IUpdater optimizer() {
        return new Sgd(0.1);
    }
}
