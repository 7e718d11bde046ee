package org.neuroplug.core.internal.saved;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.core.internal.registry.Chosen;

/**
 * Remembers which plug-in made which part of one network, so that a file can name the plug-in in place of the part. Used
 * by one thread.
 */
public final class PluginParts {
    /** What plug-ins bring. */
    private static final List<Class<?>> KINDS = List.of(
            IActivation.class,
            IUpdater.class,
            ILossFunction.class,
            IWeightInit.class,
            Regularization.class,
            IDropout.class,
            LayerConstraint.class);

    private final Map<Object, PluginPart> made = new IdentityHashMap<>();

    /** Remembers a part and returns it. */
    public <T> T remember(T part, Chosen<?> by) {
        made.put(part, PluginPart.of(by));
        return part;
    }

    /** Who made it; DL4J copies optimizers, so that theirs is the one plug-in that made some of that class. */
    Optional<PluginPart> of(Object part) {
        PluginPart exact = made.get(part);
        if (exact != null || !(part instanceof IUpdater)) {
            return Optional.ofNullable(exact);
        }
        List<PluginPart> alike = made.entrySet().stream()
                .filter(e -> e.getKey().getClass() == part.getClass())
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** Whether a class is one of those that plug-ins may bring and name: not the engine's own. */
    static boolean isPlugged(Class<?> type) {
        return KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(type)) && !OfferedClasses.isEngine(type.getName());
    }
}
