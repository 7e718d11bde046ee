package org.neuroplug.shell.internal.progress;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.neuroplug.shell.internal.cli.TerminalSize;

/**
 * Keeps a live page on a terminal: drawn at most ten times a second, on the thread of a ticker, only when something has happened or a
 * second is over. So a thousand epochs a second cost no more than ten, and time left is counted down during a long one.
 */
final class LiveDisplay implements AutoCloseable {
    /** In seconds. */
    private static final double STALE = 1;

    private final StatusLines status;
    private final LivePage page;
    private final DoubleSupplier time;
    private final Supplier<TerminalSize> size;
    private final UnaryOperator<Runnable> ticking;
    private Runnable stopTicking = () -> {};
    private Optional<String> notice = Optional.empty();
    private boolean changed;
    private boolean closed;
    private double drawnAt;

    /**
     * @param time in seconds
     * @param ticking begins to do something again and again; returns what ends it
     */
    LiveDisplay(
            StatusLines status,
            LivePage page,
            DoubleSupplier time,
            Supplier<TerminalSize> size,
            UnaryOperator<Runnable> ticking) {
        this.status = status;
        this.page = page;
        this.time = time;
        this.size = size;
        this.ticking = ticking;
    }

    /** Shows the page, and goes on doing so. */
    synchronized void start() {
        draw();
        stopTicking = ticking.apply(this::tick);
    }

    /** Makes a change of what the page shows, while it is not drawn. */
    synchronized void change(Runnable change) {
        change.run();
        changed = true;
    }

    /** Shows a notice below the page from now on. */
    synchronized void notice(String text) {
        notice = Optional.of(text);
        draw();
    }

    private synchronized void tick() {
        if (changed || time.getAsDouble() - drawnAt >= STALE) {
            draw();
        }
    }

    private synchronized void draw() {
        if (!closed) {
            changed = false;
            drawnAt = time.getAsDouble();
            status.show(page.lines(drawnAt, size.get(), notice));
        }
    }

    /** Leaves nothing on the terminal. */
    @Override
    public synchronized void close() {
        closed = true;
        stopTicking.run();
        status.clear();
    }
}
