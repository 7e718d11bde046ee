package org.neuroplug.reporters.internal;

import java.io.IOException;
import java.io.Writer;
import org.neuroplug.api.report.ReportTarget;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;

/**
 * A report that is written when the run has ended. Its writer is opened before the run starts, so that a place that
 * cannot be written is known at once, and closed only after the whole report: half a report is never completed.
 */
public final class FinalReport implements RunListener {
    /** Writes the whole report. */
    @FunctionalInterface
    public interface Format {
        /** Writes what the run came to; leaves the writer open. */
        void write(RunResult result, Writer out) throws IOException;
    }

    private final Writer out;
    private final Format format;

    /** Opens the target's writer. */
    public FinalReport(ReportTarget target, Format format) throws IOException {
        this.out = target.writer();
        this.format = format;
    }

    @Override
    public void on(RunEvent event) throws IOException {
        if (event instanceof RunEvent.RunFinished finished) {
            format.write(finished.result(), out);
            out.flush();
            out.close();
        }
    }
}
