package org.neuroplug.reporters.internal.markdown;

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
 * A document for notes, pull requests and repositories, in GitHub Flavored Markdown: the answer, the ranking with intervals and marks,
 * verdicts in words, failures, settings and provenance.
 */
@Component
@Plugin(
        name = "markdown",
        description = "ranking, verdicts and provenance as Markdown, for notes and pull requests",
        extensions = {"md"})
public final class MarkdownReporter implements Reporter {
    private final Statistics statistics;

    @Activate
    public MarkdownReporter(@Reference Statistics statistics) {
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
                target, (run, out) -> out.write(new MarkdownReport(run, statistics.compare(run, options)).text()));
    }
}
