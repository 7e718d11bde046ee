package org.neuroplug.core.internal.registry;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.RegularizerProvider;
import org.neuroplug.spi.ScheduleProvider;
import org.neuroplug.spi.Trainer;

/** Under which types the plug-ins of each kind register. */
final class Contracts {
    /** Service types by kind; where there are several, each is enough. */
    static final Map<PluginKind, List<Class<?>>> BY_KIND = Map.ofEntries(
            Map.entry(PluginKind.DATASET, List.of(DatasetProvider.class)),
            Map.entry(
                    PluginKind.ACTIVATION,
                    List.of(ActivationProvider.class, ElementwiseActivation.class, IActivation.class)),
            Map.entry(PluginKind.OPTIMIZER, List.of(OptimizerProvider.class)),
            Map.entry(PluginKind.SCHEDULE, List.of(ScheduleProvider.class)),
            Map.entry(PluginKind.LOSS, List.of(LossProvider.class)),
            Map.entry(PluginKind.METRIC, List.of(MetricProvider.class)),
            Map.entry(PluginKind.INITIALIZER, List.of(InitializerProvider.class)),
            Map.entry(PluginKind.REGULARIZER, List.of(RegularizerProvider.class)),
            Map.entry(PluginKind.MODEL, List.of(ModelProvider.class)),
            Map.entry(PluginKind.TRAINER, List.of(Trainer.class)),
            Map.entry(PluginKind.REPORTER, List.of(Reporter.class)));

    private Contracts() {}
}
