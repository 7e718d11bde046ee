package org.neuroplug.shell.internal.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is going on in a run, in one line. */
final class StatusText {
    private final RunProgress progress;
    private final Glyphs glyphs;

    StatusText(RunProgress progress, Glyphs glyphs) {
        this.progress = progress;
        this.glyphs = glyphs;
    }

    /** All of it. */
    String line(double now) {
        return line(now, Integer.MAX_VALUE);
    }

    /** As much of it as fits into so many columns: first of all, how much is done and the time left. */
    String line(double now, int width) {
        List<String> parts = new ArrayList<>();
        parts.add(progress.percent());
        parts.add("trial " + Math.min(progress.ended() + 1, progress.trials()) + "/" + progress.trials());
        progress.lastHeard().ifPresent(trial -> {
            parts.add(trial.name());
            trial.last().ifPresent(epoch -> {
                parts.add("epoch " + epoch.epoch() + "/" + trial.epochs());
                parts.add("loss " + Losses.text(epoch.loss()));
            });
        });
        List<String> left = Stream.of(left(progress.secondsLeft(now)))
                .filter(text -> !text.isEmpty())
                .toList();
        while (parts.size() > 1 && Columns.of(joined(parts, left)) > width) {
            parts.remove(parts.size() - 1);
        }
        String line = joined(parts, left);
        return Columns.of(line) <= width ? line : progress.percent();
    }

    private String joined(List<String> parts, List<String> last) {
        return Stream.concat(parts.stream(), last.stream()).collect(Collectors.joining(glyphs.separator()));
    }

    /** {@code 42 s left}; empty when that is not known. */
    static String left(OptionalDouble seconds) {
        return seconds.isPresent() ? Durations.text(seconds.getAsDouble()) + " left" : "";
    }
}
