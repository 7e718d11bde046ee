package org.neuroplug.core.internal.saved;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.distribution.Distribution;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.variational.ReconstructionDistribution;
import org.deeplearning4j.nn.conf.stepfunctions.StepFunction;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.embeddings.EmbeddingInitializer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.schedule.ISchedule;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.UpdaterElementwise;
import org.neuroplug.spi.WeightInitDrawn;

/**
 * Which classes a configuration may name: parts of networks, and those only from the engine itself, from the contracts
 * of plug-ins, or from plug-ins that the model's manifest lists. No class is initialized to find that out.
 */
final class OfferedClasses {
    private static final List<Class<?>> PARTS = List.of(
            Layer.class,
            IActivation.class,
            IUpdater.class,
            ISchedule.class,
            ILossFunction.class,
            IDropout.class,
            IWeightNoise.class,
            IWeightInit.class,
            EmbeddingInitializer.class,
            Distribution.class,
            ReconstructionDistribution.class,
            LayerConstraint.class,
            InputPreProcessor.class,
            InputType.class,
            Regularization.class,
            StepFunction.class);
    private static final List<Class<?>> CONTRACTS =
            List.of(ActivationElementwise.class, UpdaterElementwise.class, LossByRow.class, WeightInitDrawn.class);
    private static final int LONGEST = 300;

    private final Function<String, Optional<Class<?>>> plugins;

    /** Looks into the engine and into some plug-ins. */
    OfferedClasses(Function<String, Optional<Class<?>>> plugins) {
        this.plugins = plugins;
    }

    /** Whether a class of that name would be the engine's. */
    static boolean isEngine(String name) {
        return name.startsWith("org.nd4j.linalg.") || name.startsWith("org.deeplearning4j.nn.");
    }

    /**
     * The class of that name.
     *
     * @throws InvalidInputException when nobody offers it, or it is not a part of a network
     */
    Class<?> load(String name) {
        if (name.length() > LONGEST || !name.matches("[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)*")) {
            throw refused(name, "that is not the name of a class");
        }
        Class<?> type = find(name)
                .orElseThrow(
                        () -> refused(name, "neither Deeplearning4j nor a plug-in of the model's manifest offers it"));
        boolean part = PARTS.stream().anyMatch(kind -> kind.isAssignableFrom(type));
        if (!part || Modifier.isAbstract(type.getModifiers())) {
            throw refused(name, "it is not a part of a network");
        }
        return type;
    }

    private Optional<Class<?>> find(String name) {
        if (isEngine(name)) {
            return engine(name);
        }
        Optional<Class<?>> contract =
                CONTRACTS.stream().filter(c -> c.getName().equals(name)).findFirst();
        return contract.isPresent() ? contract : plugins.apply(name);
    }

    private static Optional<Class<?>> engine(String name) {
        try {
            return Optional.of(Class.forName(name, false, IActivation.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static InvalidInputException refused(String name, String reason) {
        String shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        return new InvalidInputException("the model names the class " + shown.replaceAll("\\p{Cntrl}", "?")
                + ", which is not loaded: " + reason);
    }
}
