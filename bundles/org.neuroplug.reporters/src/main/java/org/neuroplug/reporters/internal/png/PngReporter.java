package org.neuroplug.reporters.internal.png;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.report.ReportTarget;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.statistics.ComparisonOptions;
import org.neuroplug.api.statistics.Statistics;
import org.neuroplug.reporters.internal.StatisticsSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A picture for papers and slides: the ranking with intervals, and how the arms learned. */
@Component
@Plugin(
        name = "png",
        description = "a picture of the ranking and the learning curves, for papers and slides",
        extensions = {"png"})
public final class PngReporter implements Reporter {
    private final Statistics statistics;

    @Activate
    public PngReporter(@Reference Statistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public List<Parameter> parameters() {
        return StatisticsSettings.parameters();
    }

    @Override
    public RunListener open(Hyperparameters settings, ReportTarget target) throws IOException {
        ComparisonOptions options = StatisticsSettings.options(settings);
        OutputStream out = target.output();
        return event -> {
            if (event instanceof RunEvent.RunFinished finished) {
                Poster poster = new Poster(finished.result(), statistics.compare(finished.result(), options));
                out.write(poster.png());
                out.close();
            }
        };
    }
}
