package org.neuroplug.reporters.internal.html;

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
 * One page that can be mailed, printed and kept: the answer, charts, verdicts and whole provenance in a single file. It needs no
 * script and loads nothing; it is light or dark as the reader's system is, and fits a phone.
 */
@Component
@Plugin(
        name = "html",
        description = "one page with charts, verdicts and provenance, for browsers",
        extensions = {"html", "htm"})
public final class HtmlReporter implements Reporter {
    private final Statistics statistics;

    @Activate
    public HtmlReporter(@Reference Statistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public List<Parameter> parameters() {
        return StatisticsSettings.parameters();
    }

    @Override
    public RunListener open(Hyperparameters settings, ReportTarget target) throws IOException {
        ComparisonOptions options = StatisticsSettings.options(settings);
        return new FinalReport(
                target, (run, out) -> out.write(new HtmlReport(run, statistics.compare(run, options)).page()));
    }
}
