package org.neuroplug.shell.internal.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neuroplug.shell.internal.cli.TerminalSize;

/**
 * What a live display shows: a row for each running trial, one for the whole run, and perhaps a notice. Where there is no room for
 * rows, one line. A function of the progress, the time and the size of the terminal.
 */
final class LivePage {
    private static final String TOTAL = "total";

    /** More trials than anybody follows. */
    private static final int MOST_TRIALS = 8;

    /** Rows that are not for trials: the whole run, a notice, and the line in which the command was typed. */
    private static final int OTHER_ROWS = 3;

    private final RunProgress progress;
    private final Glyphs glyphs;

    LivePage(RunProgress progress, Glyphs glyphs) {
        this.progress = progress;
        this.glyphs = glyphs;
    }

    /** A row before it is set. */
    private record Row(String name, double part, String count, String note, String left) {}

    List<String> lines(double now, TerminalSize size, Optional<String> notice) {
        List<Row> trials =
                progress.running().stream().map(trial -> row(trial, now)).toList();
        Row total = total(now);
        Optional<RowLayout> layout = RowLayout.of(
                size.columns() - StatusLines.MARGIN, Math.max(progress.widestName(), TOTAL.length()), countWidth());
        List<String> lines = layout.isPresent()
                ? rows(trials, total, layout.get(), Math.min(MOST_TRIALS, size.rows() - OTHER_ROWS))
                : List.of(new StatusText(progress, glyphs).line(now, size.columns() - StatusLines.MARGIN));
        return Stream.concat(lines.stream(), notice.stream()).toList();
    }

    private List<String> rows(List<Row> trials, Row total, RowLayout layout, int most) {
        List<String> lines = new ArrayList<>();
        int shown = trials.size() <= most ? trials.size() : Math.max(0, most - 1);
        trials.stream().limit(shown).forEach(row -> lines.add(set(row, layout)));
        if (shown < trials.size() && most > 0) {
            lines.add("and " + (trials.size() - shown) + " more at once");
        }
        if (progress.trials() > 1 || trials.isEmpty()) {
            lines.add(set(total, layout));
        }
        return lines;
    }

    private Row row(RunningTrial trial, double now) {
        return new Row(
                trial.name(),
                trial.fraction(),
                trial.epoch() + "/" + trial.epochs() + " epochs",
                trial.last().map(epoch -> "loss " + Losses.text(epoch.loss())).orElse(""),
                StatusText.left(trial.secondsLeft(now)));
    }

    private Row total(double now) {
        return new Row(
                TOTAL,
                progress.fraction(),
                progress.ended() + "/" + progress.trials() + " trials",
                progress.percent(),
                StatusText.left(progress.secondsLeft(now)));
    }

    /** Of the longest that will come, so that columns stay where they are. */
    private int countWidth() {
        int most = Math.max(progress.mostEpochs(), progress.trials());
        return (most + "/" + most + " trials").length();
    }

    private String set(Row row, RowLayout layout) {
        StringBuilder line = new StringBuilder();
        line.append(Columns.left(Columns.shorten(row.name(), layout.name(), glyphs.mark()), layout.name()));
        if (layout.bar() > 0) {
            line.append(RowLayout.GAP).append(glyphs.bar(row.part(), layout.bar()));
        }
        line.append(RowLayout.GAP).append(Columns.right(row.count(), layout.count()));
        if (layout.note() > 0) {
            line.append(RowLayout.GAP).append(Columns.left(row.note(), layout.note()));
        }
        line.append(RowLayout.GAP).append(Columns.right(row.left(), layout.left()));
        return line.toString().stripTrailing();
    }
}
