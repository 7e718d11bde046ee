package org.neuroplug.testkit;

import java.io.StringWriter;
import java.io.Writer;
import org.neuroplug.api.report.ReportTarget;

/** Keeps a report, and remembers whether it was completed. */
final class RecordingTarget implements ReportTarget {
    private static final int WIDTH = 80;

    private boolean complete;
    private boolean givenUp;

    private final StringWriter writer = new StringWriter() {
        @Override
        public void close() {
            complete = true;
        }
    };

    @Override
    public Writer writer() {
        return writer;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void close() {
        givenUp = !complete;
    }

    String text() {
        return writer.toString();
    }

    boolean complete() {
        return complete;
    }

    boolean givenUp() {
        return givenUp;
    }

    @Override
    public String toString() {
        return "test";
    }
}
