package org.neuroplug.reporters.internal.console;

import java.io.IOException;
import java.util.List;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.report.ReportTarget;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.statistics.ComparisonOptions;
import org.neuroplug.api.statistics.Statistics;
import org.neuroplug.reporters.internal.FinalReport;
import org.neuroplug.reporters.internal.StatisticsSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A table for people, as wide as the terminal but never narrower than {@value #LEAST_WIDTH} columns: one row for each
 * arm, the best test accuracy first; where there is room, with the loss over the epochs drawn in small. With several seeds it
 * says, below, what can be concluded.
 */
@Component
@Plugin(
        name = "console",
        description = "a table of the arms for people, the best first",
        extensions = {"txt"})
public final class ConsoleReporter implements Reporter {
    /** In fewer columns no table is readable. */
    static final int LEAST_WIDTH = 60;

    private final Statistics statistics;

    @Activate
    public ConsoleReporter(@Reference Statistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public List<Parameter> parameters() {
        return StatisticsSettings.parameters();
    }

    @Override
    public RunListener open(Hyperparameters settings, ReportTarget target) throws IOException {
        ComparisonOptions options = StatisticsSettings.options(settings);
        return new FinalReport(target, (run, out) -> {
            int width = Math.max(LEAST_WIDTH, target.width());
            new ConsoleReport(run, statistics.compare(run, options), width, target.unicode()).write(out);
        });
    }
}
