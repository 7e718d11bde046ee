package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.Monitored;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.experiment.TimeLimit;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.ModelTarget;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ScriptedTrainer.Script;
import org.neuroplug.core.internal.saved.SavedModelsService;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleProvider;

class ControlledRunTest {
    /** Falls to 0.4 in the fourth epoch, and rises from there. */
    private static final Script DOWN_AND_UP = (rate, seed, epoch) -> 0.4 + 0.1 * Math.abs(epoch - 4);

    /** The lower the rate, the better; each gets better. */
    private static final Script BY_RATE = (rate, seed, epoch) -> rate + 1.0 / epoch;

    private static final TrainingControl VALIDATED = TrainingControl.NONE.withValidation(OptionalDouble.of(0.2));

    @TempDir
    Path folder;

    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
    private Surroundings surroundings;
    private WorkbenchService workbench;

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        workbench = new WorkbenchService(
                surroundings.registry,
                new Formulas(surroundings.examinations),
                new DataFolders(Optional.empty(), folder),
                2);
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    /** Arms with learning rates of 0.1, 0.2 and so on, whose best is the last so that order alone keeps nobody. */
    private static ExperimentSpec arms(int arms, int epochs, List<Long> seeds) {
        ExperimentSpec toy = ToyPlugins.experiment("up", epochs, seeds);
        List<PluginChoice> optimizers = IntStream.rangeClosed(1, arms)
                .mapToObj(i -> PluginChoice.parse("still(learning-rate=0." + (arms + 1 - i) + ")"))
                .toList();
        return new ExperimentSpec(
                "toy",
                toy.dataset(),
                toy.sampling(),
                toy.model(),
                toy.activations(),
                optimizers,
                new TrainingSpec(PluginChoice.of("counting"), epochs, 5, OptionalDouble.empty(), 0),
                seeds);
    }

    private ScriptedTrainer plug(Script script) {
        ScriptedTrainer trainer = new ScriptedTrainer(script);
        ToyPlugins.register(surroundings.container, trainer);
        return trainer;
    }

    private RunResult run(Script script, ExperimentSpec spec, TrainingControl control, int parallel)
            throws InterruptedException {
        plug(script);
        return again(spec, control, parallel);
    }

    private RunResult again(ExperimentSpec spec, TrainingControl control, int parallel) throws InterruptedException {
        return workbench
                .start(
                        spec.withControl(control),
                        new RunOptions(OptionalInt.of(parallel), List.of(), List.of(events::add)))
                .await();
    }

    private static TrainingControl stopping(TrainingControl control, int patience, boolean restoreBest) {
        return control.withEarlyStopping(
                Optional.of(EarlyStopping.after(patience).withRestoreBest(restoreBest)));
    }

    private static TrainingControl pruned(TrainingControl control, String rule) {
        return control.withPruning(Optional.of(Pruning.parse(rule)));
    }

    private static List<TrialEnding> endings(RunResult result) {
        return result.results().stream().map(TrialResult::ending).toList();
    }

    private static List<String> pruned(RunResult result) {
        return result.results().stream()
                .filter(r -> r.ending().reason() == Reason.PRUNED)
                .map(r -> r.trial().arm().optimizer().settings().get("learning-rate") + "/"
                        + r.trial().seed() + " after " + r.epochs().size())
                .toList();
    }

    @Test
    void trainingEndsWhenTheValidationLossGetsNoBetter() throws Exception {
        RunResult result = run(DOWN_AND_UP, arms(1, 20, List.of(1L)), stopping(VALIDATED, 3, false), 1);

        TrialResult trial = result.results().get(0);
        assertEquals(new TrialEnding(Reason.STOPPED_EARLY, 7, 7), trial.ending());
        assertEquals(7, trial.epochs().size());
        assertEquals(0.7, trial.finals().test().loss(), 1e-12, "the last weights");
        assertEquals(RunStatus.FINISHED, result.status());
        assertEquals(List.of(), result.plan().warnings());
        assertEquals(
                Map.of(
                        "validation",
                        0.2,
                        "monitor",
                        "validation-loss",
                        "patience",
                        3L,
                        "min-delta",
                        0.0,
                        "restore-best",
                        false),
                trial.provenance().settings().get("control"));
        assertEquals(8L, trial.provenance().settings().get("train-rows"));
        assertEquals(2L, trial.provenance().settings().get("validation-rows"));
    }

    /** Eight rows to train on in batches of five. */
    @Test
    void aScheduleHearsOfTheValidationLossAndKnowsHowManyStepsAnEpochHas() throws Exception {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        surroundings.container.register(ScheduleProvider.class, "listening", (settings, context) -> {
            heard.add("steps " + context.stepsPerEpoch());
            return new Schedule() {
                @Override
                public double factor(long step) {
                    return 1;
                }

                @Override
                public void epochEnded(int epoch, double loss) {
                    heard.add(String.format(Locale.ROOT, "%d %.1f", epoch, loss));
                }
            };
        });
        ToyPlugins.register(surroundings.container, new ScriptedTrainer(DOWN_AND_UP, 1));
        ExperimentSpec spec = arms(1, 3, List.of(1L));
        ExperimentSpec scheduled = new ExperimentSpec(
                "toy",
                spec.dataset(),
                spec.sampling(),
                spec.model(),
                spec.activations(),
                spec.optimizers(),
                spec.training().withSchedule(PluginChoice.of("listening")),
                spec.seeds());
        again(scheduled, VALIDATED, 1); // the plug-in's check comes before
        assertEquals(List.of("steps 2", "1 0.7", "2 0.6", "3 0.5"), heard.subList(heard.size() - 4, heard.size()));

        again(scheduled, TrainingControl.NONE, 1);
        assertEquals(
                List.of("1 1.7", "2 1.6", "3 1.5"),
                heard.subList(heard.size() - 3, heard.size()),
                "without validation that of its steps");
    }

    @Test
    void restoresTheWeightsOfTheBestEpoch() throws Exception {
        plug(DOWN_AND_UP);
        Run run = workbench.start(
                arms(1, 20, List.of(1L)).withControl(stopping(VALIDATED, 3, true)),
                RunOptions.defaults().withSave(new ModelTarget(folder.resolve("kept"), false)));
        TrialResult trial = run.await().results().get(0);

        assertEquals(new TrialEnding(Reason.STOPPED_EARLY, 7, 4), trial.ending());
        assertEquals(0.4, trial.finals().test().loss(), 1e-12);
        assertEquals(0.4, trial.validation().orElseThrow().loss(), 1e-12);
        var models = new SavedModelsService(surroundings.registry, new Formulas(surroundings.examinations), workbench);
        assertEquals(4, models.manifest(run.savedModels().get(0)).epochs());
        assertEquals(List.of(), run.reportFailures());
    }

    @Test
    void restoresTheBestEpochOfATrialThatHadAllItsEpochs() throws Exception {
        RunResult result = run(DOWN_AND_UP, arms(1, 6, List.of(1L)), stopping(VALIDATED, 3, true), 1);
        assertEquals(List.of(new TrialEnding(Reason.COMPLETED, 6, 4)), endings(result));
        assertEquals(0.4, result.results().get(0).finals().test().loss(), 1e-12);
    }

    @Test
    void theBestEpochIsTheBestOfAllWhateverTheCurve() throws Exception {
        Script ragged = (rate, seed, epoch) -> 1 + Math.sin(seed * 1000 + epoch * 7.3) / epoch;
        RunResult result = run(ragged, arms(1, 40, List.of(1L, 2L, 3L, 4L, 5L)), stopping(VALIDATED, 6, true), 2);
        for (TrialResult trial : result.results()) {
            double best = trial.epochs().stream()
                    .mapToDouble(e -> e.validation().orElseThrow().loss())
                    .min()
                    .orElseThrow();
            assertEquals(best, trial.validation().orElseThrow().loss());
            assertEquals(best, trial.finals().test().loss(), "the model is that of the best epoch");
        }
        assertTrue(
                endings(result).stream().anyMatch(e -> e.modelEpoch() < e.epoch()),
                endings(result).toString());
    }

    @Test
    void anImprovementOfNoMoreThanMinDeltaIsNone() throws Exception {
        TrainingControl control = VALIDATED.withEarlyStopping(Optional.of(new EarlyStopping(2, 0.05, true)));
        Script slower = (rate, seed, epoch) -> epoch <= 3 ? 1 - 0.1 * epoch : 0.7 - 0.01 * epoch;
        RunResult result = run(slower, arms(1, 20, List.of(1L)), control, 1);
        assertEquals(List.of(new TrialEnding(Reason.STOPPED_EARLY, 5, 3)), endings(result));
    }

    @Test
    void whereMoreIsBetterTrainingEndsWhenAccuracyRisesNoMore() throws Exception {
        TrainingControl control = stopping(VALIDATED, 3, true).withMonitor(Optional.of(Monitored.VALIDATION_ACCURACY));
        RunResult result = run(DOWN_AND_UP, arms(1, 20, List.of(1L)), control, 1);
        assertEquals(List.of(new TrialEnding(Reason.STOPPED_EARLY, 7, 4)), endings(result));
    }

    @Test
    void withoutValidationTheTrainingLossDecidesAndTheRunWarnsOfIt() throws Exception {
        RunResult result = run(DOWN_AND_UP, arms(1, 20, List.of(1L)), stopping(TrainingControl.NONE, 2, true), 1);
        assertEquals(List.of(new TrialEnding(Reason.STOPPED_EARLY, 6, 4)), endings(result));
        assertTrue(
                result.plan().warnings().get(0).startsWith("Early stopping looks at the training loss"),
                () -> result.plan().warnings().toString());
        assertEquals(Optional.empty(), result.results().get(0).epochs().get(0).validation());
    }

    @Test
    void aValidationLossThatIsNoNumberIsNeverTheBest() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Script broken = (rate, seed, epoch) -> epoch == 2 && calls.incrementAndGet() > 2 ? Double.NaN : 1.0 / epoch;
        RunResult result = run(broken, arms(1, 3, List.of(1L)), stopping(VALIDATED, 5, true), 1);
        assertEquals(List.of(), result.failures());
        assertTrue(Double.isNaN(result.results()
                .get(0)
                .epochs()
                .get(1)
                .validation()
                .orElseThrow()
                .loss()));
        assertEquals(List.of(TrialEnding.completed(3)), endings(result));
    }

    @Test
    void aTrialWhoseTimeIsOverEndsWithTheEpoch() throws Exception {
        TrainingControl control = TrainingControl.NONE.withTrialLimit(Optional.of(new TimeLimit(Duration.ofNanos(1))));
        RunResult result = run(BY_RATE, arms(2, 9, List.of(1L)), control, 1);
        TrialEnding first = new TrialEnding(Reason.TIME_LIMIT, 1, 1);
        assertEquals(List.of(first, first), endings(result));
        assertEquals(RunStatus.FINISHED, result.status());
        assertEquals(2, result.summary().size(), "that is what was asked for: they can be compared");
    }

    @Test
    void whenTheRunsTimeIsOverTrialsAtWorkEndWithTheirEpochAndNoneBegins() throws Exception {
        Duration limit = Duration.ofMillis(500);
        Script slow = (rate, seed, epoch) -> {
            long start = System.nanoTime();
            while (epoch == 2 && System.nanoTime() - start < limit.toNanos()) {
                Thread.onSpinWait();
            }
            return 1.0 / epoch;
        };
        TrainingControl control = TrainingControl.NONE.withRunLimit(Optional.of(new TimeLimit(limit)));
        RunResult result = run(slow, arms(2, 9, List.of(1L)), control, 1);
        assertEquals(List.of(new TrialEnding(Reason.RUN_TIME_LIMIT, 2, 2)), endings(result));
        assertEquals(RunStatus.TIME_LIMIT, result.status());
        assertEquals(List.of(), result.compared(), "others might have had more epochs");
    }

    @Test
    void halvingLeavesTheWorseHalfBehindAtEachRung() throws Exception {
        RunResult result = run(BY_RATE, arms(8, 16, List.of(1L, 2L)), pruned(VALIDATED, "halving"), 2);
        assertEquals(
                List.of(
                        "0.8/1 after 4",
                        "0.7/1 after 4",
                        "0.6/1 after 4",
                        "0.5/1 after 4",
                        "0.4/1 after 8",
                        "0.3/1 after 8"),
                pruned(result).subList(0, 6));
        assertEquals(12, pruned(result).size(), "for both seeds");
        assertEquals(
                List.of(TrialEnding.completed(16), TrialEnding.completed(16)),
                endings(result).subList(6, 8));
        assertEquals(
                List.of("0.1", "0.2"),
                result.summary().stream()
                        .map(s -> s.arm().optimizer().settings().get("learning-rate"))
                        .toList());
    }

    @Test
    void theMedianLeavesBehindWhoIsWorseThanHalfOfAll() throws Exception {
        Script falling = (rate, seed, epoch) -> rate > 0.15 && rate < 0.25 && epoch > 4 ? 9 : rate + 1.0 / epoch;
        RunResult result = run(falling, arms(5, 12, List.of(1L)), pruned(VALIDATED, "median(every=3,keep=1)"), 1);
        assertEquals(
                List.of("0.5/1 after 3", "0.4/1 after 3", "0.2/1 after 6"),
                pruned(result),
                "two at once, and one that gets worse later");
    }

    @Test
    void armsAreJudgedByTheirMeanOverSeeds() throws Exception {
        Script lucky = (rate, seed, epoch) -> (rate > 0.25 && seed == 1 ? 0.05 : rate) + 1.0 / epoch;
        RunResult result = run(lucky, arms(3, 4, List.of(1L, 2L, 3L)), pruned(VALIDATED, "halving(keep=1)"), 2);
        assertEquals(
                List.of("0.3/1 after 1", "0.3/2 after 1", "0.3/3 after 1"),
                pruned(result).stream().filter(p -> p.startsWith("0.3")).toList());
    }

    @Test
    void whatComesOutDoesNotDependOnHowManyAreTrainedAtOnce() throws Exception {
        Script ragged = (rate, seed, epoch) -> 1 + Math.sin(rate * 313 + seed * 77 + epoch * 7.3) / epoch;
        ExperimentSpec spec = arms(7, 24, List.of(1L, 2L, 3L));
        plug(ragged);
        for (String rule : List.of("median", "halving", "halving(factor=3,keep=1)")) {
            TrainingControl control = pruned(stopping(VALIDATED, 9, true), rule);
            RunResult one = again(spec, control, 1);
            assertFalse(pruned(one).isEmpty(), rule);
            for (int parallel : new int[] {2, 5}) {
                assertEquals(numbers(one), numbers(again(spec, control, parallel)), rule);
            }
        }
    }

    @Test
    void armsWithFewerEpochsAreJudgedByTheirLastAndStay() throws Exception {
        ExperimentSpec spec =
                arms(3, 2, List.of(1L)).withGrid(Grid.parse(List.of("training.epochs=2,16"), Optional.empty()));
        RunResult result = run(BY_RATE, spec, pruned(VALIDATED, "halving"), 2);

        assertEquals(List.of("0.3/1 after 8"), pruned(result), "rungs are those of the longest arm");
        assertEquals(
                List.of(2, 8, 2, 16, 2, 16),
                result.results().stream().map(r -> r.epochs().size()).toList());
        assertEquals(5, result.summary().size());
    }

    private static List<Object> numbers(RunResult result) {
        return result.results().stream()
                .<Object>map(r -> List.of(
                        r.trial(),
                        r.ending(),
                        r.finals(),
                        r.epochs().stream()
                                .map(e -> List.of(e.epoch(), e.loss(), e.validation()))
                                .toList()))
                .toList();
    }

    @Test
    void pausingAtRungsTrainsEveryEpochOnceAndInOrder() throws Exception {
        ScriptedTrainer trainer = plug(BY_RATE);
        RunResult result = again(arms(4, 8, List.of(1L)), pruned(VALIDATED, "halving"), 1);
        assertEquals(
                IntStream.rangeClosed(1, 8).mapToObj(e -> "0.1/1/" + e).toList(),
                trainer.begun.stream().filter(b -> b.startsWith("0.1/")).toList());
        assertEquals(
                IntStream.rangeClosed(1, 8).boxed().toList(),
                result.results().get(3).epochs().stream()
                        .map(EpochResult::epoch)
                        .toList());
        assertEquals("0.4/1/1", trainer.begun.get(0));
        assertEquals("0.3/1/1", trainer.begun.get(4), "nobody goes on before all are there");
    }

    @Test
    void aFailingTrialIsRecordedAndTheOthersOfItsRaceGoOn() throws Exception {
        Script failing = (rate, seed, epoch) -> {
            if (rate < 0.15 && seed == 2 && epoch == 2) {
                throw new IllegalStateException("boom");
            }
            return BY_RATE.loss(rate, seed, epoch);
        };
        RunResult result = run(failing, arms(4, 8, List.of(1L, 2L)), pruned(VALIDATED, "halving"), 2);
        assertEquals(
                List.of("0.4/1 after 4", "0.3/1 after 4", "0.4/2 after 4", "0.3/2 after 4"),
                pruned(result),
                "judged by the seed that all have");
        assertEquals(
                "up + still(learning-rate=0.1), seed 2, failed in epoch 2, step 1: java.lang.IllegalStateException: boom",
                result.failures().get(0).toString());
        assertEquals(RunStatus.FAILED, result.status());
    }

    @Test
    void aTrialThatFailedIsTriedAgainFromItsBeginning() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        Script shaky = (rate, seed, epoch) -> {
            if (epoch == 3 && failures.incrementAndGet() <= 2) {
                throw new IllegalStateException("a moment of weakness");
            }
            return 1.0 / epoch;
        };
        RunResult result = run(shaky, arms(1, 4, List.of(1L)), TrainingControl.NONE.withRetries(2), 1);

        TrialResult trial = result.results().get(0);
        assertEquals(3, trial.tries());
        assertEquals(4, trial.epochs().size());
        assertEquals(RunStatus.FINISHED, result.status());
        assertEquals(
                List.of(
                        "up + still(learning-rate=0.1), seed 1, failed in epoch 3, step 1:"
                                + " java.lang.IllegalStateException: a moment of weakness",
                        "up + still(learning-rate=0.1), seed 1, failed 2 times, at last in epoch 3, step 1:"
                                + " java.lang.IllegalStateException: a moment of weakness"),
                events.stream()
                        .filter(RunEvent.TrialRetried.class::isInstance)
                        .map(e -> ((RunEvent.TrialRetried) e).failure().toString())
                        .toList());
        assertEquals(
                1,
                events.stream().filter(RunEvent.TrialStarted.class::isInstance).count());
    }

    @Test
    void aTrialThatFailsAtARungIsTriedAgainAndComesToTheSame() throws Exception {
        AtomicReference<String> once = new AtomicReference<>("");
        Script shaky = (rate, seed, epoch) -> {
            if (rate < 0.15 && epoch == 6 && once.compareAndSet("", "failed")) {
                throw new IllegalStateException("once");
            }
            return BY_RATE.loss(rate, seed, epoch);
        };
        plug(shaky);
        ExperimentSpec spec = arms(4, 8, List.of(1L));
        TrainingControl control = pruned(VALIDATED, "halving").withRetries(1);
        RunResult shaken = again(spec, control, 2);
        assertEquals(2, shaken.results().get(3).tries());
        assertEquals(numbers(again(spec, control, 2)), numbers(shaken));
    }

    @Test
    void whoFailsOnceTooOftenHasFailed() throws Exception {
        Script never = (rate, seed, epoch) -> {
            throw new IllegalStateException("never");
        };
        TrialFailure failure = run(never, arms(1, 4, List.of(1L)), TrainingControl.NONE.withRetries(2), 1)
                .failures()
                .get(0);
        assertEquals(3, failure.tries());
    }

    @Test
    void aTrialThatDivergesIsNotTriedAgain() throws Exception {
        RunResult result = run(
                (rate, seed, epoch) -> epoch == 2 ? Double.NaN : 1,
                arms(1, 4, List.of(1L)),
                TrainingControl.NONE.withRetries(5),
                1);
        assertEquals(1, result.failures().get(0).tries());
        assertTrue(result.failures().get(0).reason().startsWith("the loss became NaN"));
    }

    @Test
    void nothingIsHeldWhenARunWasCancelledBetweenRungs() throws Exception {
        long bundle = surroundings.container.context().getBundle().getBundleId();
        AtomicReference<Run> run = new AtomicReference<>();
        Script cancelling = (rate, seed, epoch) -> {
            while (epoch == 3 && run.get() == null) {
                Thread.onSpinWait();
            }
            if (epoch == 3) {
                run.get().cancel();
            }
            return BY_RATE.loss(rate, seed, epoch);
        };
        plug(cancelling);
        for (PluginKind kind : PluginKind.values()) {
            surroundings.registry.list(kind, Duration.ofSeconds(10)); // checks hold plug-ins, too
        }
        run.set(workbench.start(
                arms(4, 8, List.of(1L)).withControl(pruned(VALIDATED, "halving(keep=1)")),
                new RunOptions(OptionalInt.of(1), List.of(), List.of())));
        assertEquals(RunStatus.CANCELLED, run.get().await().status());
        assertFalse(surroundings.leases.isHeld(bundle));
    }

    @Test
    void refusesToPruneWhereThereIsNothingToDecide() {
        plug(BY_RATE);
        assertEquals(
                "prune halving keeps 2 arms at least, the experiment has 2: there must be more",
                refusal(arms(2, 8, List.of(1L)), pruned(VALIDATED, "halving")));
        assertEquals(
                "prune median needs an epoch before the last one to decide at, the experiment has 1 epochs",
                refusal(arms(3, 1, List.of(1L)), pruned(VALIDATED, "median")));
        assertEquals(
                "validation 0.01 of 10 rows to train on leaves none to validate with",
                refusal(arms(3, 1, List.of(1L)), TrainingControl.NONE.withValidation(OptionalDouble.of(0.01))));
    }

    private String refusal(ExperimentSpec spec, TrainingControl control) {
        return assertThrows(
                        InvalidInputException.class,
                        () -> workbench.start(spec.withControl(control), RunOptions.defaults()))
                .getMessage();
    }
}
