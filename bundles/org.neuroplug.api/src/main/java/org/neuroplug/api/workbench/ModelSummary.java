package org.neuroplug.api.workbench;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * The network that a model makes for some data, layer by layer.
 *
 * @param model the model
 * @param dataset whose rows the network takes
 * @param features numbers in such a row
 * @param layers in order, from the input on
 * @param trainer who trains it in experiments that name no trainer
 * @param passedOver the trainer that would be preferred, and why it does not train this network, as in
 *     {@link org.neuroplug.api.run.TrainerUse#passedOver}
 */
public record ModelSummary(
        PluginChoice model,
        PluginChoice dataset,
        int features,
        List<LayerSummary> layers,
        PluginChoice trainer,
        Optional<String> passedOver) {
    public ModelSummary {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(dataset, "dataset");
        layers = List.copyOf(layers);
        Objects.requireNonNull(trainer, "trainer");
        Objects.requireNonNull(passedOver, "passedOver");
    }

    /** How many numbers the network has. */
    public long parameters() {
        return layers.stream().mapToLong(LayerSummary::parameters).sum();
    }

    /** How many of them training changes. */
    public long trainable() {
        return layers.stream().mapToLong(LayerSummary::trainable).sum();
    }
}
