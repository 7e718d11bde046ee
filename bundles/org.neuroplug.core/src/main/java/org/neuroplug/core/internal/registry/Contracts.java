package org.neuroplug.core.internal.registry;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.ScheduleProvider;
import org.neuroplug.spi.Trainer;

/** Under which types the plug-ins of each kind register. */
final class Contracts {
    /** Service types by kind; where there are several, each is enough. */
    static final Map<PluginKind, List<Class<?>>> BY_KIND = Map.of(
            PluginKind.DATASET, List.of(DatasetProvider.class),
            PluginKind.ACTIVATION, List.of(ActivationProvider.class, ElementwiseActivation.class, IActivation.class),
            PluginKind.OPTIMIZER, List.of(OptimizerProvider.class),
            PluginKind.SCHEDULE, List.of(ScheduleProvider.class),
            PluginKind.MODEL, List.of(ModelProvider.class),
            PluginKind.TRAINER, List.of(Trainer.class),
            PluginKind.REPORTER, List.of(Reporter.class));

    private Contracts() {}
}
