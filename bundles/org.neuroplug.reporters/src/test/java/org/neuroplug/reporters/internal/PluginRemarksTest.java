package org.neuroplug.reporters.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrainerUse;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.statistics.Statistics;
import org.neuroplug.reporters.internal.console.ConsoleReporter;
import org.neuroplug.reporters.internal.csv.CsvReporter;
import org.neuroplug.reporters.internal.json.JsonReporter;
import org.neuroplug.statistics.internal.PairedStatistics;
import org.neuroplug.testkit.SampleRuns;

class PluginRemarksTest {
    private static final Statistics STATISTICS = new PairedStatistics();

    private static final String REPLACED = "activation relu was replaced during the run: relu + sgd used"
            + " org.neuroplug.activations 0.1.0 for seed 1 and com.example.relu 2.0.0 for seeds 2, 3.";
    private static final String SHADOWING = "activation relu was that of com.example.relu 2.0.0, which shadows that of"
            + " org.neuroplug.activations 0.1.0 (relu@0.1.0).";

    private static final PluginIdentity REFERENCE =
            new PluginIdentity(PluginKind.TRAINER, "reference", "com.example.reference", "1.0.0", "0".repeat(64));

    @Test
    void saysWhichArmMixesVersionsAndWhatAPluginShadows() {
        assertEquals(List.of(REPLACED, SHADOWING), PluginRemarks.of(SampleRuns.replaced()));
    }

    @Test
    void saysNothingWhereThereIsNothingToSay() {
        assertEquals(List.of(), PluginRemarks.of(SampleRuns.founding()));
        assertEquals(List.of(), PluginRemarks.of(SampleRuns.failing()));
        assertEquals(List.of(), PluginRemarks.of(SampleRuns.nothing()));
    }

    private static RunResult stoodIn() {
        RunResult run = SampleRuns.founding();
        return new RunResult(
                planned(run.plan()),
                run.status(),
                run.results().stream()
                        .map(PluginRemarksTest::trainedByTheReference)
                        .toList(),
                List.of(),
                1);
    }

    /** All arms are trained by the reference in place of another one. */
    private static RunPlan planned(RunPlan plan) {
        TrainerUse use = new TrainerUse(
                PluginChoice.of("reference"),
                Optional.of("fused: layer 1 is a ConvolutionLayer"),
                plan.spec().arms());
        return planned(plan, List.of(use), List.of());
    }

    private static RunPlan planned(RunPlan plan, List<TrainerUse> trainers, List<String> warnings) {
        return new RunPlan(
                plan.id(),
                plan.spec(),
                plan.trials(),
                plan.stepsPerEpoch(),
                plan.parallel(),
                plan.started(),
                trainers,
                warnings);
    }

    @Test
    void repeatsWhatThePlanWarnedOf() {
        RunResult run = SampleRuns.founding();
        RunPlan warned = planned(run.plan(), List.of(), List.of("All rows are equal."));

        assertEquals(
                List.of("All rows are equal."),
                PluginRemarks.of(new RunResult(warned, run.status(), run.results(), List.of(), 1)));
    }

    @Test
    void theHeadingNamesWhoTrains() throws IOException {
        String table = SampleRuns.report(new ConsoleReporter(STATISTICS), stoodIn(), 80);

        assertTrue(table.contains("  trainer    reference, 2 trials at once, 1 thread each; ND4J native"), table);
    }

    @Test
    void saysWhyTheReferenceTrainerStoodInWhenEveryTrialFailedToo() {
        RunResult run = stoodIn();
        RunResult failed = new RunResult(run.plan(), RunStatus.CANCELLED, List.of(), List.of(), 1);

        assertEquals(
                List.of("The trainer reference stood in for fused: layer 1 is a ConvolutionLayer."),
                PluginRemarks.of(failed));
    }

    @Test
    void aTableOfTrialsNamesTheTrainerOfTrialsThatDidNotFinish() throws IOException {
        RunResult run = stoodIn();
        RunResult failed = new RunResult(run.plan(), RunStatus.CANCELLED, List.of(), List.of(), 1);

        assertEquals(4, SampleRuns.report(new CsvReporter(), failed, 80).split(",reference,", -1).length - 1);
    }

    @Test
    void aTableOfTrialsSaysWhoTrainedAndNotWhoShouldHave() throws IOException {
        String table = SampleRuns.report(new CsvReporter(), stoodIn(), 80);

        assertEquals(4, table.split(",reference,", -1).length - 1, table);
    }

    @Test
    void saysOnceWhyTheReferenceTrainerStoodIn() {
        assertEquals(
                List.of("The trainer reference stood in for fused: layer 1 is a ConvolutionLayer."),
                PluginRemarks.of(stoodIn()));
    }

    @Test
    void namesEachTrainerThatStoodIn() {
        RunResult run = SampleRuns.founding();
        List<Arm> arms = run.plan().spec().arms();
        RunPlan two = planned(
                run.plan(),
                List.of(
                        new TrainerUse(
                                PluginChoice.of("reference"), Optional.of("fused: it is large"), arms.subList(0, 1)),
                        new TrainerUse(
                                PluginChoice.of("own"), Optional.of("fused: model m has its own"), arms.subList(1, 2))),
                List.of());

        assertEquals(
                List.of(
                        "The trainer reference stood in for fused: it is large.",
                        "The trainer own stood in for fused: model m has its own."),
                PluginRemarks.of(new RunResult(two, run.status(), run.results(), List.of(), 1)));
    }

    private static TrialResult trainedByTheReference(TrialResult result) {
        Provenance p = result.provenance();
        Map<String, Object> settings = new LinkedHashMap<>(p.settings());
        settings.put(Provenance.TRAINER_PASSED_OVER, "fused: layer 1 is a ConvolutionLayer");
        return new TrialResult(
                result.trial(),
                result.finals(),
                result.epochs(),
                result.stepTimes(),
                result.seconds(),
                new Provenance(
                        p.plugins().stream()
                                .map(plugin -> plugin.kind() == PluginKind.TRAINER ? REFERENCE : plugin)
                                .toList(),
                        p.shadowed(),
                        p.dataSource(),
                        p.dataSha256(),
                        p.seed(),
                        settings,
                        p.environment(),
                        p.started()));
    }

    @Test
    void standsBelowTheTable() throws IOException {
        String report = SampleRuns.report(new ConsoleReporter(STATISTICS), SampleRuns.replaced(), 400);

        assertTrue(report.contains("\n" + REPLACED + "\n" + SHADOWING + "\n"), report);
    }

    @Test
    void standsInTheJsonDocumentWithWhatWasShadowedByEachTrial() throws IOException {
        String report = SampleRuns.report(new JsonReporter(STATISTICS), SampleRuns.replaced(), 80);

        assertTrue(report.contains('"' + REPLACED + '"'), report);
        assertEquals(2, report.split("\"shadowed\": \\[ ?\\{", -1).length - 1, report);
    }

    @Test
    void aTableOfTrialsSaysTheVersionOfEach() throws IOException {
        List<String> lines = SampleRuns.report(new CsvReporter(), SampleRuns.replaced(), 80)
                .lines()
                .toList();
        int version = List.of(lines.get(0).split(",", -1)).indexOf("activation_version");

        assertEquals(
                List.of("0.1.0", "0.1.0", "2.0.0", "0.1.0", "2.0.0", "0.1.0"),
                lines.stream()
                        .skip(1)
                        .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1)[version])
                        .toList());
    }
}
