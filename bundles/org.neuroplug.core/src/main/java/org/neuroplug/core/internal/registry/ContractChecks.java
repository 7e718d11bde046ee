package org.neuroplug.core.internal.registry;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.checks.ActivationCheck;
import org.neuroplug.checks.CheckReport;
import org.neuroplug.checks.DatasetCheck;
import org.neuroplug.checks.InitializerCheck;
import org.neuroplug.checks.LossCheck;
import org.neuroplug.checks.MetricCheck;
import org.neuroplug.checks.OptimizerCheck;
import org.neuroplug.checks.PluginCheck;
import org.neuroplug.checks.RegularizerCheck;
import org.neuroplug.checks.ScheduleCheck;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.RegularizerProvider;
import org.neuroplug.spi.ScheduleProvider;

/** Checks plug-ins as they are with their default settings. */
final class ContractChecks {
    private ContractChecks() {}

    /** The check of a plug-in that can be made; calls nothing of it before it runs. */
    static PluginCheck of(PluginEntry entry) {
        return report -> check(entry, report);
    }

    private static void check(PluginEntry entry, CheckReport report) {
        List<Hyperparameters> settings = new ArrayList<>();
        boolean complete = report.part("settings", () -> {
            settings.add(entry.resolve(PluginChoice.of(entry.name())));
            return settings.get(0).asMap().isEmpty() ? "none" : settings.get(0).toString();
        });
        if (complete) {
            List<Runnable> atEnd = new ArrayList<>();
            of(entry, settings.get(0), atEnd).run(report);
            atEnd.forEach(Runnable::run);
        }
    }

    private static PluginCheck of(PluginEntry entry, Hyperparameters settings, List<Runnable> atEnd) {
        return switch (entry.kind()) {
            case ACTIVATION -> ActivationCheck.of(Activations.provider(entry, atEnd::add), settings);
            case OPTIMIZER -> OptimizerCheck.of((OptimizerProvider) entry.service(), settings);
            case SCHEDULE -> new ScheduleCheck((ScheduleProvider) entry.service(), settings);
            case LOSS -> new LossCheck((LossProvider) entry.service(), settings);
            case INITIALIZER -> new InitializerCheck((InitializerProvider) entry.service(), settings);
            case REGULARIZER -> new RegularizerCheck((RegularizerProvider) entry.service(), settings);
            case METRIC -> new MetricCheck((MetricProvider) entry.service(), settings);
            case DATASET -> new DatasetCheck((DatasetProvider) entry.service(), settings, DatasetCheck.NO_FILES);
            case MODEL, TRAINER, REPORTER -> report -> {};
        };
    }
}
