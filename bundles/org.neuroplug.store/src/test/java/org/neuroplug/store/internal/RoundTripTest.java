package org.neuroplug.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Misclassified;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.api.run.TrainerUse;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.api.store.StoredTrial;
import org.neuroplug.api.store.TrialState;
import org.neuroplug.testkit.SampleRuns;

class RoundTripTest {
    @TempDir
    private Path home;

    static Stream<Arguments> runs() {
        return Stream.of(
                Arguments.of("finished", SampleRuns.founding()),
                Arguments.of("with detail", detailed()),
                Arguments.of("with failures", SampleRuns.failing()),
                Arguments.of("with a plug-in replaced", SampleRuns.replaced()),
                Arguments.of("with a grid", SampleRuns.grid()),
                Arguments.of("with metrics", SampleRuns.measured()),
                Arguments.of("with a baseline and trials of different lengths", ofDifferentLengths()),
                Arguments.of("with trials that ended in every way", SampleRuns.controlled()),
                Arguments.of("cancelled", SampleRuns.cancelled()),
                Arguments.of("cancelled at once", SampleRuns.nothing()),
                Arguments.of("with losses that are no numbers", SampleRuns.hostile()));
    }

    /** The first trial's rows are images, the second's are not. */
    private static RunResult detailed() {
        RunResult run = SampleRuns.founding();
        List<TrialResult> results = new ArrayList<>(run.results());
        List<List<Integer>> confusion = List.of(List.of(4, 1), List.of(0, 5));
        results.set(
                0,
                results.get(0)
                        .withDetail(new TestDetail(
                                List.of("0", "ten \u6570"),
                                confusion,
                                Optional.of(new ImageShape(1, 3, 1)),
                                List.of(
                                        new Misclassified(7, 0, 1, 0.1 + 0.2, new byte[] {0, -1, 127}),
                                        new Misclassified(8, 1, 0, 1, new byte[0])))));
        results.set(
                1,
                results.get(1).withDetail(new TestDetail(List.of("a", "b"), confusion, Optional.empty(), List.of())));
        return new RunResult(run.plan(), run.status(), results, run.failures(), run.seconds());
    }

    /** Arms train for fewer and for more epochs than the experiment says itself. */
    private static RunResult ofDifferentLengths() {
        RunResult run = SampleRuns.founding();
        ExperimentSpec spec = run.plan()
                .spec()
                .withGrid(Grid.parse(List.of("training.epochs=3,200", "training.batch=70"), Optional.empty()))
                .withBaseline("elu, epochs=200");
        RunPlan plan = new RunPlan(
                run.plan().id(),
                spec,
                spec.trials(),
                40,
                2,
                run.plan().started(),
                List.of(),
                List.of(),
                OptionalInt.of(7_801));
        TrialResult model = run.results().get(0);
        List<EpochResult> late = List.of(new EpochResult(150, 0.1, 1, Optional.empty()));
        TrialResult second = new TrialResult(
                plan.trials().get(1), model.finals(), late, model.stepTimes(), model.seconds(), model.provenance());
        return new RunResult(plan, RunStatus.CANCELLED, List.of(second), List.of(), 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void readsBackEveryBit(String kind, RunResult run) throws Exception {
        try (Closing store = new Closing(Recorded.store(home))) {
            Recorded.record(store.service(), run);
        }
        try (Closing store = new Closing(Recorded.store(home))) {
            assertEquals(
                    Recorded.comparable(run),
                    Recorded.comparable(store.service().result(run.plan().id())),
                    kind);
        }
    }

    @Test
    void readsBackWhoTrainsAndWhatWasWarnedOf() throws Exception {
        RunPlan plan = SampleRuns.founding().plan();
        RunPlan told = new RunPlan(
                plan.id(),
                plan.spec().withDefinitions(Map.of("bent", "0.5*(sqrt(x^2+1)-1)+x")),
                plan.trials(),
                plan.stepsPerEpoch(),
                plan.parallel(),
                plan.started().plusNanos(123_456_789),
                List.of(
                        new TrainerUse(
                                PluginChoice.of("fused"),
                                Optional.empty(),
                                plan.spec().arms().subList(0, 3)),
                        new TrainerUse(
                                PluginChoice.parse("dl4j(a=\"b, c\")"),
                                Optional.of("fused: it cannot"),
                                plan.spec().arms().subList(3, 4))),
                List.of("all rows are equal", "and \"quoted\""));
        RunResult run =
                new RunResult(told, RunStatus.FINISHED, SampleRuns.founding().results(), List.of(), 3);
        try (Closing store = new Closing(Recorded.store(home))) {
            Recorded.record(store.service(), run);
            assertEquals(run, store.service().result(plan.id()));
        }
    }

    @Test
    void tellsOfATrialInFlightWhichEpochsItFinished() throws Exception {
        RunResult run = SampleRuns.founding();
        try (Closing store = new Closing(Recorded.store(home))) {
            Recorded.record(store.service(), run.plan(), Recorded.before(RunEvent.TrialFinished.class, run));
            List<StoredTrial> trials = store.service().trials(run.plan().id());
            assertEquals(
                    List.of(TrialState.STARTED, TrialState.PLANNED, TrialState.PLANNED, TrialState.PLANNED),
                    trials.stream().map(StoredTrial::state).toList());
            assertEquals(run.results().get(0).epochs(), trials.get(0).epochs());
            assertEquals(
                    run.plan().trials(), trials.stream().map(StoredTrial::trial).toList());
            assertEquals(StoredStatus.RUNNING, store.service().find("last").status());
            assertEquals(
                    RunStatus.CANCELLED, store.service().result(run.plan().id()).status());
        }
    }

    @Test
    void keepsTheEpochsOfATrialThatFailed() throws Exception {
        RunResult run = SampleRuns.failing();
        RunResult whole = SampleRuns.founding();
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.RunStarted(run.plan()));
        events.add(new RunEvent.TrialStarted(run.failures().get(0).trial()));
        whole.results()
                .get(0)
                .epochs()
                .forEach(epoch -> events.add(
                        new RunEvent.EpochFinished(run.failures().get(0).trial(), epoch)));
        events.add(new RunEvent.TrialFailed(run.failures().get(0)));
        try (Closing store = new Closing(Recorded.store(home))) {
            Recorded.record(store.service(), run.plan(), events);
            StoredTrial failed = store.service()
                    .trials(run.plan().id())
                    .get(run.failures().get(0).trial().index());
            assertEquals(TrialState.FAILED, failed.state());
            assertEquals(whole.results().get(0).epochs(), failed.epochs());
        }
    }

    @Test
    void whatWasToldOfATrialThatBeginsAnewDoesNotCount() throws Exception {
        RunResult run = SampleRuns.founding();
        TrialResult result = run.results().get(0);
        TrialFailure failure = new TrialFailure(result.trial(), "once", 2, 1, new IllegalStateException("once"));
        List<RunEvent> events = new ArrayList<>(Recorded.before(RunEvent.TrialFinished.class, run));
        events.add(new RunEvent.TrialRetried(failure));
        result.epochs().subList(0, 2).forEach(epoch -> events.add(new RunEvent.EpochFinished(result.trial(), epoch)));
        try (Closing store = new Closing(Recorded.store(home))) {
            Recorded.record(store.service(), run.plan(), events);
            StoredTrial trial = store.service().trials(run.plan().id()).get(0);
            assertEquals(TrialState.STARTED, trial.state());
            assertEquals(result.epochs().subList(0, 2), trial.epochs());
        }
    }

    @Test
    void theArmThatIsAheadIsOneThatWasTrainedToItsEnd() throws Exception {
        RunResult run = SampleRuns.founding();
        List<TrialResult> results = new ArrayList<>(run.results());
        results.set(0, results.get(0).withEnding(new TrialEnding(TrialEnding.Reason.PRUNED, 3, 3), 1));
        RunResult pruned = new RunResult(run.plan(), run.status(), results, List.of(), run.seconds());
        try (Closing store = new Closing(Recorded.store(home))) {
            Recorded.record(store.service(), pruned);
            assertEquals(
                    pruned.summary().get(0).arm().toString(),
                    store.service().find("last").best().orElseThrow().arm());
        }
    }

    @Test
    void namesTheArmThatIsAheadWhileTheRunGoesOn() throws Exception {
        RunResult run = SampleRuns.founding();
        try (Closing store = new Closing(Recorded.store(home))) {
            Recorded.record(store.service(), run.plan(), Recorded.before(RunEvent.RunFinished.class, run));
            var stored = store.service().find(run.plan().id());
            assertEquals("relu + sgd", stored.best().orElseThrow().arm());
            assertEquals(0.9435, stored.best().orElseThrow().accuracy());
            assertEquals(4, stored.finished());
            assertEquals(ExperimentSpec.founding().dataset().toString(), stored.dataset());
        }
    }
}
