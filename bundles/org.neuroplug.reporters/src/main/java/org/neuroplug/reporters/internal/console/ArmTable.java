package org.neuroplug.reporters.internal.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.reporters.internal.view.Figures;

/** The arms as a table: those with a result, the best first; then, without figures, the others in the plan's order. */
final class ArmTable {
    private final ExperimentSpec spec;
    private final List<ArmSummary> summary;
    private final int stepDigits;
    private final int secondDigits;

    private ArmTable(RunResult run) {
        spec = run.plan().spec();
        summary = run.summary();
        stepDigits = Figures.digits(summary.stream().map(ArmSummary::stepMedian).toList());
        secondDigits = Figures.digits(summary.stream().map(ArmSummary::seconds).toList());
    }

    static Table of(RunResult run) {
        return new ArmTable(run).table();
    }

    private Table table() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(
                Table.Column.text("activation", cells(arm -> arm.activation().toString())));
        if (spec.optimizers().size() > 1) {
            columns.add(
                    Table.Column.text("optimizer", cells(arm -> arm.optimizer().toString())));
        }
        if (spec.seeds().size() > 1) {
            columns.add(
                    Table.Column.number("", "seeds", figures("0/" + spec.seeds().size(), this::seeds), 3));
        }
        columns.add(Table.Column.number(
                "test", "loss", figures(s -> Figures.loss(s.test().loss())), 0));
        columns.add(Table.Column.number(
                "test", "acc", figures(s -> Figures.decimal(s.test().accuracy(), 4)), 0));
        columns.add(Table.Column.number(
                "train", "loss", figures(s -> Figures.loss(s.train().loss())), 0));
        columns.add(Table.Column.number(
                "train", "acc", figures(s -> Figures.decimal(s.train().accuracy(), 4)), 0));
        columns.add(Table.Column.number("step µs", "median", figures(s -> step(s.stepMedian())), 0));
        columns.add(Table.Column.number("step µs", "quartiles", figures(this::quartiles), 1));
        columns.add(Table.Column.number("", "seconds", figures(s -> Figures.decimal(s.seconds(), secondDigits)), 2));
        return new Table(columns);
    }

    private String seeds(ArmSummary summary) {
        int planned = spec.seeds().size();
        return summary.seeds() == planned ? String.valueOf(planned) : summary.seeds() + "/" + planned;
    }

    private String quartiles(ArmSummary summary) {
        return step(summary.stepLowerQuartile()) + "–" + step(summary.stepUpperQuartile());
    }

    private String step(double micros) {
        return Figures.decimal(micros, stepDigits);
    }

    private List<Arm> unfinished() {
        Set<Arm> finished = new HashSet<>(summary.stream().map(ArmSummary::arm).toList());
        return spec.arms().stream().filter(arm -> !finished.contains(arm)).toList();
    }

    private List<String> cells(Function<Arm, String> cell) {
        return Stream.concat(summary.stream().map(ArmSummary::arm), unfinished().stream())
                .map(cell)
                .map(Text::clean)
                .toList();
    }

    private List<String> figures(Function<ArmSummary, String> cell) {
        return figures(Figures.NONE, cell);
    }

    private List<String> figures(String none, Function<ArmSummary, String> cell) {
        return Stream.concat(
                        summary.stream().map(cell),
                        Collections.nCopies(unfinished().size(), none).stream())
                .toList();
    }
}
