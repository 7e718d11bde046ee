package org.neuroplug.shell.internal.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.TrialResult;

/** How far a run is where nothing can be written over: a line for each tenth, each trial when they are few, and now and then. */
final class PlainLines {
    /** At least so often, in seconds. */
    private static final double PATIENCE = 5;

    private static final int TRIALS_WITH_A_LINE = 20;

    private final RunProgress progress;
    private final Glyphs glyphs;
    private double shownAt = -PATIENCE;
    private int tenths;

    PlainLines(RunProgress progress, Glyphs glyphs) {
        this.progress = progress;
        this.glyphs = glyphs;
    }

    /** The line that an event is worth, which the progress has taken already. */
    Optional<String> after(RunEvent event, double now) {
        int before = tenths;
        tenths = (int) (progress.fraction() * 10);
        if (event instanceof RunEvent.TrialFinished finished && progress.trials() <= TRIALS_WITH_A_LINE) {
            return Optional.of(outcome(finished.result()));
        }
        if (event instanceof RunEvent.EpochFinished && (tenths > before || now - shownAt >= PATIENCE)) {
            shownAt = now;
            return Optional.of(new StatusText(progress, glyphs).line(now));
        }
        return Optional.empty();
    }

    private String outcome(TrialResult result) {
        List<String> parts = new ArrayList<>();
        parts.add(progress.percent());
        parts.add("trial " + progress.ended() + "/" + progress.trials());
        parts.add(progress.name(result.trial()));
        if (!result.ending().isPlain()) {
            parts.add(result.ending().toString());
        }
        parts.add(String.format(
                Locale.ROOT, "test accuracy %.4f", result.finals().test().accuracy()));
        parts.add(Durations.text(result.seconds()));
        return String.join(glyphs.separator(), parts);
    }
}
