package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.report.FileTarget;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.api.statistics.Statistics;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Json;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The founding comparison on fewer digits, for fewer epochs. */
@ContainerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundingComparisonTest {
    private static final List<String> ACTIVATIONS = List.of("relu", "tanh", "sigmoid", "elu");
    private static final List<Long> SEEDS = List.of(1L, 2L);
    private static final int EPOCHS = 3;

    @Inject
    private Workbench workbench;

    @Inject
    private Statistics statistics;

    @TempDir
    private static Path reports;

    private RunResult result;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(FoundingComparisonTest.class);
    }

    private static ExperimentSpec experiment() {
        ExperimentSpec founding = ExperimentSpec.founding();
        return new ExperimentSpec(
                founding.name(),
                PluginChoice.parse("digits(count=600)"),
                new Sampling(OptionalInt.of(600), OptionalDouble.of(0.8)),
                founding.model(),
                founding.activations(),
                founding.optimizers(),
                new TrainingSpec(founding.training().trainer(), EPOCHS, 40, OptionalDouble.of(0.1), 0),
                SEEDS);
    }

    @BeforeAll
    void compare() throws InterruptedException {
        List<ReportRequest> files = List.of("json", "csv").stream()
                .map(form ->
                        new ReportRequest(PluginChoice.of(form), new FileTarget(reports.resolve("run." + form), false)))
                .toList();
        Run run = workbench.start(experiment(), new RunOptions(OptionalInt.of(2), files, List.of()));
        result = run.await();
        assertEquals(List.of(), run.reportFailures());
    }

    @Test
    void trainsEveryActivationWithEverySeed() {
        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        assertEquals(
                SEEDS.stream()
                        .flatMap(seed -> ACTIVATIONS.stream().map(activation -> activation + " " + seed))
                        .toList(),
                result.results().stream()
                        .map(r -> r.trial().arm().activation() + " " + r.trial().seed())
                        .toList());
    }

    @Test
    void learns() {
        for (TrialResult trial : result.results()) {
            List<EpochResult> epochs = trial.epochs();
            assertEquals(EPOCHS, epochs.size());
            assertTrue(epochs.get(EPOCHS - 1).loss() < epochs.get(0).loss(), trial::toString);
        }
    }

    @Test
    void comesToTheSameBitsWithOneTrialAtATime() throws InterruptedException {
        RunResult alone = workbench
                .start(experiment(), new RunOptions(OptionalInt.of(1), List.of(), List.of()))
                .await();

        assertEquals(1, alone.plan().parallel());
        assertEquals(2, result.plan().parallel());
        assertEquals(figures(result), figures(alone));
    }

    /** Everything that training and evaluation came to, without times; equal only when every bit is. */
    private static List<List<Double>> figures(RunResult run) {
        return run.results().stream()
                .map(r -> IntStream.range(0, EPOCHS + 4)
                        .mapToObj(i -> i < EPOCHS
                                ? r.epochs().get(i).loss()
                                : List.of(
                                                r.finals().train().loss(),
                                                r.finals().train().accuracy(),
                                                r.finals().test().loss(),
                                                r.finals().test().accuracy())
                                        .get(i - EPOCHS))
                        .toList())
                .toList();
    }

    @Test
    void drawsOtherDataAndWeightsForAnotherSeed() {
        assertNotEquals(
                result.results().get(0).epochs().get(0).loss(),
                result.results().get(ACTIVATIONS.size()).epochs().get(0).loss());
    }

    @Test
    void saysWhereEveryResultComesFrom() {
        for (TrialResult trial : result.results()) {
            Provenance provenance = trial.provenance();
            Set<PluginKind> kinds =
                    provenance.plugins().stream().map(PluginIdentity::kind).collect(Collectors.toSet());

            assertTrue(
                    kinds.containsAll(Set.of(
                            PluginKind.DATASET,
                            PluginKind.ACTIVATION,
                            PluginKind.OPTIMIZER,
                            PluginKind.MODEL,
                            PluginKind.TRAINER)),
                    kinds::toString);
            provenance.plugins().forEach(p -> assertTrue(p.sha256().matches("[0-9a-f]{64}"), p::toString));
            assertTrue(provenance.dataSha256().matches("[0-9a-f]{64}"), provenance::dataSha256);
            assertEquals(trial.trial().seed(), provenance.seed());
            assertEquals(40L, provenance.settings().get("batch"));
            assertEquals(Map.of("name", "fused"), provenance.settings().get("trainer"));
            assertEquals("Neuroplug fused", provenance.environment().engine());
            assertEquals(1, provenance.environment().threads());
        }
    }

    @Test
    void writesAJsonReportOfTheWholeRun() throws Exception {
        Json report = Json.document(Files.readString(reports.resolve("run.json")));

        assertEquals(result.plan().id(), report.get("run").text());
        List<Json> trials = report.get("trials").list();
        assertEquals(result.results().size(), trials.size());
        for (int i = 0; i < trials.size(); i++) {
            TrialResult expected = result.results().get(i);
            assertEquals(expected.trial().seed(), trials.get(i).get("seed").number());
            assertEquals(
                    expected.finals().test().loss(),
                    trials.get(i).get("test_loss").number());
            assertEquals(
                    expected.provenance().dataSha256(),
                    trials.get(i).get("provenance").get("data").get("sha256").text());
        }
        assertEquals(ACTIVATIONS.size(), report.get("summary").list().size());
    }

    /** Two seeds, so that there is a p and a verdict; four arms, so three with the baseline and six pairs. */
    @Test
    void concludesWhatTwoSeedsAllow() throws Exception {
        Comparison comparison = statistics.compare(result);
        Json reported =
                Json.document(Files.readString(reports.resolve("run.json"))).get("statistics");
        List<Json> against = reported.get("against_baseline").list();

        assertEquals(ACTIVATIONS.size(), reported.get("ranking").list().size());
        assertEquals(ACTIVATIONS.size() - 1, against.size());
        assertEquals(6, reported.get("pairs").list().size());
        for (int i = 0; i < against.size(); i++) {
            PairedComparison expected = comparison.againstBaseline().get(i);
            assertEquals(2, expected.difference().n());
            assertEquals(expected.words(), against.get(i).get("words").text());
            assertEquals(expected.adjustedP(), against.get(i).get("adjusted_p").number(), 1e-12);
        }
    }

    @Test
    void writesACsvReportWithARowForEachTrial() throws Exception {
        List<String> lines = Files.readAllLines(reports.resolve("run.csv"));

        assertEquals(1 + result.results().size(), lines.size());
        List<String> header = List.of(lines.get(0).split(",", -1));
        String[] first = lines.get(1).split(",", -1);
        assertEquals("relu", first[header.indexOf("activation")]);
        assertEquals(
                result.results().get(0).finals().test().accuracy(),
                Double.parseDouble(first[header.indexOf("test_accuracy")]));
    }

    @Test
    void leavesNothingElseBesideTheReports() throws Exception {
        try (var files = Files.list(reports)) {
            assertEquals(
                    List.of("run.csv", "run.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
