package org.neuroplug.store.internal.document;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;

/** What was thrown in another process, as text: it says and prints what the original said and printed. */
final class StoredThrowable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final String trace;

    StoredThrowable(String text, Optional<String> message, String trace) {
        super(message.orElse(null), null, false, false);
        this.text = text;
        this.trace = trace;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public void printStackTrace(PrintStream out) {
        out.print(trace);
    }

    @Override
    public void printStackTrace(PrintWriter out) {
        out.print(trace);
    }
}
