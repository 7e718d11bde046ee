package org.neuroplug.reporters.internal.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.ArmStatistics;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.Metric;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.api.statistics.Verdict;
import org.neuroplug.reporters.internal.view.Figures;

/** The arms as a table: those with a result, the best first; then, without figures, the others in the plan's order. */
final class ArmTable {
    /** Columns that can be spared more easily than metrics have lower numbers. */
    private static final int METRICS_FROM = 6;

    private final ExperimentSpec spec;
    private final List<ArmSummary> summary;
    private final Comparison comparison;
    private final int stepDigits;
    private final int secondDigits;

    ArmTable(RunResult run, Comparison comparison) {
        this.comparison = comparison;
        spec = run.plan().spec();
        summary = run.summary().stream()
                .sorted(Comparator.comparingInt(arm -> rank(arm.arm())))
                .toList();
        stepDigits = Figures.digits(summary.stream().map(ArmSummary::stepMedian).toList());
        secondDigits = Figures.digits(summary.stream().map(ArmSummary::seconds).toList());
    }

    /** Its place in the ranking; after all others without a figure. */
    private int rank(Arm arm) {
        List<Arm> ranked = comparison.ranking().stream().map(ArmStatistics::arm).toList();
        return ranked.contains(arm) ? ranked.indexOf(arm) : ranked.size();
    }

    /** Those of its rows, from top to bottom. */
    List<Arm> arms() {
        return Stream.concat(summary.stream().map(ArmSummary::arm), unfinished().stream())
                .toList();
    }

    /** The same with numbers in place of what arms are: the order of {@link #arms} from 1. */
    Table numbered() {
        List<String> numbers = IntStream.rangeClosed(1, arms().size())
                .mapToObj(String::valueOf)
                .toList();
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.number("", "arm", numbers, 0));
        addFigures(columns, false);
        return new Table(columns);
    }

    /** Figures that are asked for stay longer than others, the first of them longest. */
    private void addMetrics(List<Table.Column> columns) {
        List<PluginChoice> metrics = spec.training().metrics();
        for (int i = 0; i < metrics.size(); i++) {
            PluginChoice metric = metrics.get(i);
            columns.add(Table.Column.number(
                    "test", metric.toString(), figures(s -> metric(s, metric)), METRICS_FROM + metrics.size() - i));
        }
    }

    Table table() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text(
                "", "activation", cells(arm -> arm.activation().toString())));
        if (spec.optimizers().size() > 1) {
            columns.add(Table.Column.text(
                    "", "optimizer", cells(arm -> arm.optimizer().toString())));
        }
        List<SettingColumns.Titled> settings = SettingColumns.of(spec);
        settings.forEach(s -> columns.add(Table.Column.text(s.upper(), s.title(), cells(s.cell()))));
        addFigures(columns, !settings.isEmpty());
        return new Table(columns);
    }

    /** @param settings whether more of them can be spared because settings need the room, as metrics do */
    private void addFigures(List<Table.Column> columns, boolean settings) {
        boolean tight = settings || !spec.training().metrics().isEmpty();
        if (spec.seeds().size() > 1) {
            columns.add(
                    Table.Column.number("", "seeds", figures("0/" + spec.seeds().size(), this::seeds), 3));
        }
        columns.add(Table.Column.number(
                "test", "loss", figures(s -> Figures.loss(s.test().loss())), 0));
        addInterval(Metric.TEST_LOSS, columns);
        columns.add(Table.Column.number(
                "test", "acc", figures(s -> Figures.decimal(s.test().accuracy(), 4)), 0));
        addInterval(Metric.TEST_ACCURACY, columns);
        addMetrics(columns);
        columns.add(Table.Column.number(
                "train", "loss", figures(s -> Figures.loss(s.train().loss())), tight ? 4 : 0));
        columns.add(Table.Column.number(
                "train", "acc", figures(s -> Figures.decimal(s.train().accuracy(), 4)), tight ? 5 : 0));
        columns.add(Table.Column.number("step µs", "median", figures(s -> step(s.stepMedian())), tight ? 6 : 0));
        columns.add(Table.Column.number("step µs", "quartiles", figures(this::quartiles), 1));
        columns.add(Table.Column.number("", "seconds", figures(s -> Figures.decimal(s.seconds(), secondDigits)), 2));
    }

    private static String metric(ArmSummary summary, PluginChoice metric) {
        return Figures.metric(summary.metrics().getOrDefault(metric.toString(), Double.NaN));
    }

    private String seeds(ArmSummary summary) {
        int planned = spec.seeds().size();
        return summary.seeds() == planned ? String.valueOf(planned) : summary.seeds() + "/" + planned;
    }

    /** Beside the metric that ranks, when there is something to compare. */
    private void addInterval(Metric metric, List<Table.Column> columns) {
        if (metric == comparison.metric() && !comparison.pairs().isEmpty()) {
            String title = "±" + Figures.percent(1 - comparison.alpha());
            columns.add(Table.Column.number("test", title, figures(this::interval), 4));
        }
    }

    /** Half of the interval, and how the arm compares with the baseline where some arm differs from it. */
    private String interval(ArmSummary summary) {
        String half = comparison
                .of(summary.arm())
                .flatMap(arm -> arm.test().interval())
                .map(interval -> Figures.loss(interval.halfWidth()))
                .orElse(Figures.NONE);
        boolean marked = comparison.againstBaseline().stream().anyMatch(pair -> pair.verdict() != Verdict.UNDECIDED);
        String mark = comparison
                .againstBaseline(summary.arm())
                .map(PairedComparison::verdict)
                .orElse(Verdict.UNDECIDED)
                .mark();
        return marked ? half + " " + mark : half;
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
        return arms().stream().map(cell).map(Text::clean).toList();
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
