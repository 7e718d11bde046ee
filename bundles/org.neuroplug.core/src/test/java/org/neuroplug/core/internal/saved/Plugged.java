package org.neuroplug.core.internal.saved;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.neuroplug.activations.internal.Tanh;
import org.neuroplug.api.data.FittedScaling;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.api.saved.TrainedData;
import org.neuroplug.core.internal.Container;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.initializers.internal.Orthogonal;
import org.neuroplug.losses.internal.HuberLoss;
import org.neuroplug.models.internal.Mlp;
import org.neuroplug.optimizers.internal.SgdOptimizer;
import org.neuroplug.regularizers.internal.MaxNorm;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.RegularizerProvider;
import org.neuroplug.spi.Trainer;
import org.neuroplug.trainer.dl4j.internal.Dl4jTrainer;

/** A framework with all built-in activations, optimizers, losses, models and trainers. */
final class Plugged {
    final List<String> activations;
    final List<String> optimizers;
    final List<String> losses;
    final List<String> initializers;
    final List<String> regularizers;
    final List<String> models;
    final PluginRegistry registry;
    final Container container;
    final Formulas formulas;
    private final Surroundings surroundings;

    Plugged(Path storage) throws Exception {
        surroundings = new Surroundings(storage);
        container = surroundings.container;
        formulas = new Formulas(surroundings.examinations);
        registry = surroundings.registry;
        activations = new ArrayList<>(BuiltIns.register(container, ActivationProvider.class, Tanh.class));
        activations.addAll(BuiltIns.register(container, ElementwiseActivation.class, Tanh.class));
        optimizers = BuiltIns.register(container, OptimizerProvider.class, SgdOptimizer.class);
        losses = BuiltIns.register(container, LossProvider.class, HuberLoss.class);
        initializers = BuiltIns.register(container, InitializerProvider.class, Orthogonal.class);
        regularizers = BuiltIns.register(container, RegularizerProvider.class, MaxNorm.class);
        models = BuiltIns.register(container, ModelProvider.class, Mlp.class);
        BuiltIns.register(container, Trainer.class, Dl4jTrainer.class);
    }

    /** A manifest that lists everything that is plugged in. */
    ModelManifest manifest(String sha256) {
        return manifest(sha256, "mlp");
    }

    /** The same of another model. */
    ModelManifest manifest(String sha256, String model) {
        List<PluginIdentity> plugins = new ArrayList<>();
        for (PluginKind kind : PluginKind.values()) {
            registry.list(kind).stream().map(PluginDescriptor::identity).forEach(plugins::add);
        }
        return new ModelManifest(
                "r1",
                "small",
                PluginChoice.of("leaky_relu"),
                PluginChoice.of("adam"),
                PluginChoice.of(model),
                PluginChoice.of("dl4j"),
                1,
                1,
                15,
                new TrainedData(
                        PluginChoice.of("small"),
                        "made up",
                        "5eed",
                        List.of("a", "b", "c"),
                        6,
                        Optional.empty(),
                        new Sampling(OptionalInt.empty(), OptionalDouble.of(0.5)),
                        FittedScaling.none()),
                new Evaluations(new Evaluation(Double.NaN, 0.5), new Evaluation(1.25, 0.25)),
                plugins,
                Map.of(),
                new Environment("Neuroplug", "engine", "blas", 1, 2, "jvm", "os", 2),
                Instant.parse("2026-01-02T03:04:05Z"),
                sha256);
    }

    /** Stops the framework. */
    void stop() throws Exception {
        surroundings.stop();
    }
}
