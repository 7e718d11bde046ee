package org.neuroplug.reporters.internal.csv;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.TrialResult;

/**
 * A column of the CSV report.
 *
 * @param name as the header says it
 * @param value its value in a row; empty when that trial has none
 */
record CsvColumn(String name, Function<CsvRow, Object> value) {
    /** Every column. Scripts depend on their names and order: further ones go to the end. */
    static final List<CsvColumn> ALL = List.of(
            new CsvColumn("run", CsvRow::run),
            new CsvColumn("activation", CsvRow::activation),
            new CsvColumn("optimizer", CsvRow::optimizer),
            new CsvColumn("seed", row -> row.trial().seed()),
            result("train_loss", r -> r.finals().train().loss()),
            result("train_accuracy", r -> r.finals().train().accuracy()),
            result("test_loss", r -> r.finals().test().loss()),
            result("test_accuracy", r -> r.finals().test().accuracy()),
            result("epochs", r -> r.epochs().size()),
            result("step_us_median", r -> r.stepTimes().median()),
            result("step_us_q1", r -> r.stepTimes().lowerQuartile()),
            result("step_us_q3", r -> r.stepTimes().upperQuartile()),
            result("seconds", TrialResult::seconds),
            new CsvColumn("error", CsvRow::error),
            provenance("started", Provenance::started),
            new CsvColumn("dataset", row -> row.spec().dataset()),
            provenance("dataset_source", Provenance::dataSource),
            provenance("dataset_sha256", Provenance::dataSha256),
            new CsvColumn("model", row -> row.spec().model(row.trial().arm())),
            new CsvColumn("trainer", CsvRow::trainer),
            plugin("activation_bundle", PluginKind.ACTIVATION, CsvRow::activation, PluginIdentity::symbolicName),
            plugin("activation_version", PluginKind.ACTIVATION, CsvRow::activation, PluginIdentity::version),
            plugin("activation_sha256", PluginKind.ACTIVATION, CsvRow::activation, PluginIdentity::sha256),
            plugin("optimizer_bundle", PluginKind.OPTIMIZER, CsvRow::optimizer, PluginIdentity::symbolicName),
            plugin("optimizer_version", PluginKind.OPTIMIZER, CsvRow::optimizer, PluginIdentity::version),
            plugin("optimizer_sha256", PluginKind.OPTIMIZER, CsvRow::optimizer, PluginIdentity::sha256),
            plugin("trainer_bundle", PluginKind.TRAINER, CsvRow::trainer, PluginIdentity::symbolicName),
            plugin("trainer_version", PluginKind.TRAINER, CsvRow::trainer, PluginIdentity::version),
            plugin("trainer_sha256", PluginKind.TRAINER, CsvRow::trainer, PluginIdentity::sha256),
            environment("workbench", Environment::workbench),
            environment("engine", Environment::engine),
            environment("blas", Environment::blas),
            environment("threads", Environment::threads),
            environment("parallel", Environment::parallel),
            environment("jvm", Environment::jvm),
            environment("os", Environment::os),
            environment("processors", Environment::processors),
            result("ended", r -> r.ending().reason().word()),
            result("model_epoch", r -> r.ending().modelEpoch()),
            validation("validation_loss", Evaluation::loss),
            validation("validation_accuracy", Evaluation::accuracy),
            new CsvColumn("tries", CsvRow::tries),
            new CsvColumn("settings", CsvRow::settings));

    /** Those of a run: further metrics, which it asks for, come last. */
    static List<CsvColumn> of(RunPlan plan) {
        return Stream.concat(
                        ALL.stream(),
                        plan.spec().training().metrics().stream()
                                .map(PluginChoice::toString)
                                .map(metric -> result("test_" + metric, r -> metric(r, metric))))
                .toList();
    }

    /** The figure, or nothing where it has no meaning. */
    private static Object metric(TrialResult result, String metric) {
        double figure = result.metrics().getOrDefault(metric, Double.NaN);
        return Double.isNaN(figure) ? "" : figure;
    }

    private static CsvColumn result(String name, Function<TrialResult, Object> value) {
        return new CsvColumn(name, row -> row.result().map(value).orElse(""));
    }

    private static CsvColumn validation(String name, Function<Evaluation, Object> value) {
        return result(name, r -> r.validation().map(value).orElse(""));
    }

    private static CsvColumn provenance(String name, Function<Provenance, Object> value) {
        return result(name, r -> value.apply(r.provenance()));
    }

    private static CsvColumn environment(String name, Function<Environment, Object> value) {
        return provenance(name, p -> value.apply(p.environment()));
    }

    private static CsvColumn plugin(
            String name,
            PluginKind kind,
            Function<CsvRow, PluginChoice> choice,
            Function<PluginIdentity, String> value) {
        return new CsvColumn(
                name,
                row -> row.plugin(kind, choice.apply(row).name()).map(value).orElse(""));
    }

    /** The cell of this column in a row. */
    String cell(CsvRow row) {
        return String.valueOf(value.apply(row));
    }
}
