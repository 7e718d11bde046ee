package org.neuroplug.reporters.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.report.ReportTarget;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.ComparisonOptions;
import org.neuroplug.api.statistics.Statistics;
import org.neuroplug.reporters.internal.FinalReport;
import org.neuroplug.reporters.internal.StatisticsSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Exactly one JSON document with everything that is known of a run, as {@code docs/report.schema.json} describes it.
 * A number that is none, such as the loss of a model that has diverged, is {@code null}.
 */
@Component
@Plugin(
        name = "json",
        description = "one JSON document with learning curves and provenance, for programs",
        extensions = {"json"})
public final class JsonReporter implements Reporter {
    private final Statistics statistics;

    @Activate
    public JsonReporter(@Reference Statistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public List<Parameter> parameters() {
        return StatisticsSettings.parameters();
    }

    @Override
    public RunListener open(Hyperparameters settings, ReportTarget target) throws IOException {
        ComparisonOptions options = StatisticsSettings.options(settings);
        return new FinalReport(target, (run, out) -> write(run, statistics.compare(run, options), out));
    }

    // The generator is not closed when something fails: that would close brackets that hold half a report.
    @SuppressWarnings("resource")
    private static void write(RunResult run, Comparison comparison, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        json.setPrettyPrinter(new DefaultPrettyPrinter(separators).withObjectIndenter(lines));
        new RunJson(new JsonFields(json)).write(run, comparison);
        json.flush();
        out.write('\n');
    }
}
