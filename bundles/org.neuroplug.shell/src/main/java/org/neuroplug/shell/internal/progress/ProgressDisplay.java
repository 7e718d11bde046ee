package org.neuroplug.shell.internal.progress;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.TrainerUse;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.shell.internal.cli.Invocation;

/**
 * Shows how far a run is: on a terminal in lines that are written over, otherwise in lines now and then. Failed trials
 * are told at once, and to those who want no progress, too; so are, first of all, a trainer that trains instead of another, and warnings.
 * Events come on the run's event thread, and the lines are drawn on a thread of the display: no thread that trains prints anything.
 */
public final class ProgressDisplay implements RunListener, AutoCloseable {
    private final Invocation invocation;
    private final StatusLines status;
    private final Glyphs glyphs;
    private final boolean live;
    private final LongSupplier nanoTime;
    private final UnaryOperator<Runnable> ticking;
    private volatile Optional<LiveDisplay> display = Optional.empty();
    private Optional<RunProgress> progress = Optional.empty();
    private Optional<PlainLines> plain = Optional.empty();
    private long started;

    public ProgressDisplay(Invocation invocation) {
        this(invocation, System::nanoTime, Ticker::start);
    }

    /**
     * @param ticking begins to do something ten times a second; returns what ends it
     */
    ProgressDisplay(Invocation invocation, LongSupplier nanoTime, UnaryOperator<Runnable> ticking) {
        this.invocation = invocation;
        this.status = new StatusLines(invocation.err(), invocation.size());
        this.glyphs = Glyphs.of(invocation.terminal().unicode());
        this.live = invocation.terminal().errIsTerminal();
        this.nanoTime = nanoTime;
        this.ticking = ticking;
    }

    /** The lines to clear before anything else is printed on the terminal. */
    public StatusLines status() {
        return status;
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.RunStarted start) {
            begin(start.plan());
        }
        progress.ifPresent(now -> {
            double time = seconds();
            display.ifPresentOrElse(shown -> shown.change(() -> now.on(event, time)), () -> now.on(event, time));
            if (event instanceof RunEvent.TrialFailed failed) {
                failed(failed.failure(), "");
            } else if (event instanceof RunEvent.TrialRetried retried) {
                failed(retried.failure(), "; it is tried again");
            }
            plain.flatMap(lines -> lines.after(event, time)).ifPresent(status::println);
        });
        if (event instanceof RunEvent.RunFinished) {
            close();
        }
    }

    private void begin(RunPlan plan) {
        started = nanoTime.getAsLong();
        plan.trainers().forEach(this::passedOver);
        plan.warnings().forEach(status::println);
        RunProgress fresh = new RunProgress(plan);
        progress = Optional.of(fresh);
        if (invocation.quiet()) {
            return;
        }
        if (live) {
            LiveDisplay shown =
                    new LiveDisplay(status, new LivePage(fresh, glyphs), this::seconds, invocation.size(), ticking);
            shown.start();
            display = Optional.of(shown);
        } else {
            plain = Optional.of(new PlainLines(fresh, glyphs));
        }
    }

    private double seconds() {
        return (nanoTime.getAsLong() - started) / 1e9;
    }

    private void passedOver(TrainerUse use) {
        use.passedOver().ifPresent(why -> status.println("trainer " + use.trainer() + " trains instead of " + why));
    }

    /** Tells something that holds until the end, from any thread: below the live display as long as there is one, otherwise in a line. */
    public void notice(String text) {
        display.ifPresentOrElse(shown -> shown.notice(text), () -> status.println(text));
    }

    /** Shows nothing more, and leaves nothing on the terminal that was to go; from any thread. */
    @Override
    public void close() {
        display.ifPresent(LiveDisplay::close);
    }

    private void failed(TrialFailure failure, String and) {
        status.println(failure + and);
        if (invocation.verbose()) {
            status.println(trace(failure.cause()));
        }
    }

    private static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }
}
