package org.neuroplug.reporters.internal.console;

import java.io.IOException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.report.ReportTarget;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.reporters.internal.FinalReport;
import org.osgi.service.component.annotations.Component;

/**
 * A table for people, as wide as the terminal but never narrower than {@value #LEAST_WIDTH} columns: one row for each
 * arm, the best test accuracy first.
 */
@Component
@Plugin(
        name = "console",
        description = "a table of the arms for people, the best first",
        extensions = {"txt"})
public final class ConsoleReporter implements Reporter {
    /** In fewer columns no table is readable. */
    static final int LEAST_WIDTH = 60;

    @Override
    public RunListener open(Hyperparameters settings, ReportTarget target) throws IOException {
        int width = Math.max(LEAST_WIDTH, target.width());
        return new FinalReport(target, (run, out) -> new ConsoleReport(run, width).write(out));
    }
}
