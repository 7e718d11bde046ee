package org.neuroplug.shell.internal.progress;

import java.util.List;
import java.util.Locale;
import org.neuroplug.api.workbench.FetchListener;
import org.neuroplug.shell.internal.cli.Invocation;

/** Shows how far a download is; without a terminal only what deserves a line of its own. */
public final class FetchDisplay implements FetchListener {
    private static final long REFRESH_NANOS = 200_000_000;
    private static final double MEGABYTE = 1e6;

    private final StatusLines status;
    private final boolean live;
    private final boolean quiet;
    private long shownAt = System.nanoTime() - REFRESH_NANOS;

    public FetchDisplay(Invocation invocation) {
        this.status = new StatusLines(invocation.err(), invocation.size());
        this.live = invocation.terminal().errIsTerminal() && !invocation.quiet();
        this.quiet = invocation.quiet();
    }

    /** The line to clear before anything else is printed on the terminal. */
    public StatusLines status() {
        return status;
    }

    @Override
    public void progress(String file, long bytes, long total) {
        long now = System.nanoTime();
        if (live && now - shownAt >= REFRESH_NANOS) {
            shownAt = now;
            status.show(List.of(file + " · " + amount(bytes, total)));
        }
    }

    private static String amount(long bytes, long total) {
        return total > 0
                ? String.format(
                        Locale.ROOT, "%.1f of %.1f MB · %d%%", bytes / MEGABYTE, total / MEGABYTE, 100 * bytes / total)
                : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }

    @Override
    public void note(String message) {
        if (!quiet) {
            status.println(message);
        }
    }
}
