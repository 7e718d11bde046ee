package com.example.asciidoc;

import java.io.IOException;
import java.io.Writer;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.report.ReportTarget;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.osgi.service.component.annotations.Component;

/**
 * A run as an AsciiDoc document: the compared alternatives as a table, the best first, and what failed. It is chosen by
 * the file's name: {@code --report result.adoc}.
 */
@Component
@Plugin(name = "asciidoc", description = "a table in AsciiDoc, for manuals", extensions = "adoc")
public final class AsciidocReporter implements Reporter {
    /** Opens the writer at once, so that a place that cannot be written is known before anything is trained. */
    @Override
    public RunListener open(Hyperparameters settings, ReportTarget target) throws IOException {
        Writer out = target.writer();
        return event -> {
            if (event instanceof RunEvent.RunFinished finished) {
                out.write(AsciidocPage.of(finished.result()));
                out.close();
            }
        };
    }
}
