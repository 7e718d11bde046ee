package org.neuroplug.reporters.internal.console;

import java.util.List;
import java.util.Optional;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.reporters.internal.view.Curve;
import org.neuroplug.reporters.internal.view.Figures;
import org.neuroplug.reporters.internal.view.LearningCurves;
import org.neuroplug.reporters.internal.view.Ranking;

/** The training loss of each arm over the epochs, the mean of its seeds, as a column of a table that leaves room for it. */
final class SparkColumn {
    private static final String TITLE = "loss by epoch";
    private static final int MOST = 40;

    private final List<Curve> curves;
    private final SparkLine line;

    private SparkColumn(List<Curve> curves, SparkLine line) {
        this.curves = curves;
        this.line = line;
    }

    /**
     * The column of a run; empty where there is no room, or nothing that has changed over epochs.
     *
     * @param room columns of the terminal that are left for it
     * @param unicode whether characters beyond ASCII are seen
     */
    static Optional<SparkColumn> of(RunResult run, Comparison comparison, int room, boolean unicode) {
        List<Curve> curves = new LearningCurves(new Ranking(run, comparison)).trainLoss();
        boolean several = curves.stream().anyMatch(curve -> curve.points().size() > 1);
        return room >= TITLE.length() && several
                ? Optional.of(new SparkColumn(curves, new SparkLine(curves, Math.min(MOST, room), unicode)))
                : Optional.empty();
    }

    /** The column, with one cell for each of these arms. */
    Table.Column column(List<Arm> arms) {
        return new Table.Column("train", TITLE, arms.stream().map(this::cell).toList(), false, 0);
    }

    private String cell(Arm arm) {
        return curves.stream()
                .filter(curve -> curve.arm().equals(arm))
                .map(line::of)
                .findFirst()
                .orElse(Figures.NONE);
    }

    /** What the characters mean. */
    String remark() {
        return "Loss by epoch: from " + Figures.loss(line.high()) + " (" + line.highest() + ") to "
                + Figures.loss(line.low()) + " (" + line.lowest() + ") in " + line.scale() + ".";
    }
}
