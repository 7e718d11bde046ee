package org.neuroplug.shell.internal.progress;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.TrainerUse;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.shell.internal.cli.Invocation;

/**
 * Shows how far a run is: on a terminal in one line that is written over, otherwise in lines now and then. Failed trials
 * are told at once, and to those who want no progress, too; so are, first of all, a trainer that trains instead of another, and warnings. Called on the run's event thread, so that nothing is printed
 * inside a timed step.
 */
public final class ProgressDisplay implements RunListener {
    private static final long REFRESH_NANOS = 200_000_000;

    /** Without a terminal, a line appears at least so often. */
    private static final long PLAIN_NANOS = 5_000_000_000L;

    private static final int TRIALS_WITH_A_LINE = 20;

    private final StatusLine status;
    private final boolean live;
    private final boolean quiet;
    private final boolean verbose;
    private final LongSupplier nanoTime;
    private Optional<RunProgress> progress = Optional.empty();
    private long started;
    private long shownAt;
    private int tenths;

    public ProgressDisplay(Invocation invocation) {
        this(invocation, System::nanoTime);
    }

    ProgressDisplay(Invocation invocation, LongSupplier nanoTime) {
        this.status = new StatusLine(invocation.err(), invocation.terminal().width());
        this.quiet = invocation.quiet();
        this.live = invocation.terminal().errIsTerminal();
        this.verbose = invocation.verbose();
        this.nanoTime = nanoTime;
    }

    /** The line to clear before anything else is printed on the terminal. */
    public StatusLine status() {
        return status;
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.RunStarted start) {
            progress = Optional.of(new RunProgress(start.plan()));
            started = nanoTime.getAsLong();
            shownAt = started - PLAIN_NANOS;
            start.plan().trainers().forEach(this::passedOver);
            start.plan().warnings().forEach(status::println);
        }
        progress.ifPresent(now -> {
            now.on(event);
            if (event instanceof RunEvent.TrialFailed failed) {
                failed(failed.failure(), "");
            } else if (event instanceof RunEvent.TrialRetried retried) {
                failed(retried.failure(), "; it is tried again");
            }
            if (event instanceof RunEvent.RunFinished) {
                status.clear();
            } else if (live && !quiet) {
                live(now);
            } else if (!quiet) {
                plain(now, event);
            }
        });
    }

    private void passedOver(TrainerUse use) {
        use.passedOver().ifPresent(why -> status.println("trainer " + use.trainer() + " trains instead of " + why));
    }

    private double elapsed() {
        return (nanoTime.getAsLong() - started) / 1e9;
    }

    private void live(RunProgress now) {
        long time = nanoTime.getAsLong();
        if (time - shownAt >= REFRESH_NANOS) {
            shownAt = time;
            status.show(now.line(elapsed()));
        }
    }

    private void plain(RunProgress now, RunEvent event) {
        int before = tenths;
        tenths = (int) (now.fraction() * 10);
        if (event instanceof RunEvent.TrialFinished finished && now.trials() <= TRIALS_WITH_A_LINE) {
            status.println(now.percent() + " · trial " + now.ended() + "/" + now.trials() + " · "
                    + outcome(now, finished.result()));
        } else if (event instanceof RunEvent.EpochFinished
                && (tenths > before || nanoTime.getAsLong() - shownAt >= PLAIN_NANOS)) {
            shownAt = nanoTime.getAsLong();
            status.println(now.line(elapsed()));
        }
    }

    private static String outcome(RunProgress now, TrialResult result) {
        return now.name(result.trial())
                + (result.ending().isPlain() ? "" : " · " + result.ending())
                + String.format(
                        Locale.ROOT,
                        " · test accuracy %.4f · %s",
                        result.finals().test().accuracy(),
                        Durations.text(result.seconds()));
    }

    private void failed(TrialFailure failure, String and) {
        status.println(failure + and);
        if (verbose) {
            status.println(trace(failure.cause()));
        }
    }

    private static String trace(Throwable cause) {
        java.io.StringWriter text = new java.io.StringWriter();
        cause.printStackTrace(new java.io.PrintWriter(text));
        return text.toString().stripTrailing();
    }
}
