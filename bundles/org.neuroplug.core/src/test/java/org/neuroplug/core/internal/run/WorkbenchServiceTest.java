package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.FormulaException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Container;
import org.neuroplug.core.internal.Formula;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.BundleLeases;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.CompiledActivation;
import org.neuroplug.spi.DataFolders;
import org.osgi.framework.ServiceRegistration;

class WorkbenchServiceTest {
    @TempDir
    Path folder;

    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
    private Formulas formulas;
    private Container container;
    private Surroundings surroundings;
    private BundleLeases leases;
    private PluginRegistry registry;
    private WorkbenchService workbench;
    private CountingTrainer trainer = new CountingTrainer((task, epoch, step) -> 1.0 / epoch);

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        container = surroundings.container;
        leases = surroundings.leases;
        registry = surroundings.registry;
        formulas = new Formulas(surroundings.examinations);
        workbench = new WorkbenchService(registry, formulas, new DataFolders(Optional.empty(), folder), 2);
    }

    @Test
    void anExperimentsDefinitionComesBeforeAPluginOfItsName() throws Exception {
        ToyPlugins.register(container, trainer);
        PluginIdentity own = new PluginIdentity(PluginKind.ACTIVATION, "up", "defined.up", "1.0.0", "f00d");
        formulas.use(definition -> new CompiledActivation(
                definition, own, settings -> new ActivationElementwise("own", Formula.times(2))));

        RunResult result = workbench
                .start(
                        ToyPlugins.experiment("up,down", 1, List.of(1L)).withDefinitions(Map.of("up", "2*x")),
                        RunOptions.defaults())
                .await();

        Provenance first = result.results().get(0).provenance();
        assertTrue(first.plugins().contains(own), () -> first.plugins().toString());
        assertEquals(Map.of("up", "2*x"), first.settings().get("definitions"));
        assertFalse(result.results().get(1).provenance().plugins().contains(own));
    }

    @Test
    void aDefinitionThatFailsItsCheckIsRefusedUnlessForced() throws Exception {
        ToyPlugins.register(container, trainer);
        PluginIdentity own = new PluginIdentity(PluginKind.ACTIVATION, "up", "defined.up", "1.0.0", "f00d");
        formulas.use(definition -> new CompiledActivation(
                definition, own, settings -> new ActivationElementwise("own", new Formula(x -> 3 * x, x -> 2))));
        ExperimentSpec spec = ToyPlugins.experiment("up", 1, List.of(1L)).withDefinitions(Map.of("up", "3*x"));

        String refusal = assertThrows(InvalidInputException.class, () -> workbench.start(spec, RunOptions.defaults()))
                .getMessage();
        assertTrue(refusal.startsWith("activation up of the experiment is quarantined: gradient: x="), refusal);
        assertTrue(refusal.contains("derivative 2, numeric 3"), refusal);

        RunResult forced =
                workbench.start(spec, RunOptions.defaults().withForce()).await();
        assertTrue(forced.results().get(0).provenance().settings().containsKey("quarantined"), () -> forced.results()
                .toString());
    }

    @Test
    void saysWhichDefinitionIsWrong() throws Exception {
        ToyPlugins.register(container, trainer);
        ExperimentSpec spec = ToyPlugins.experiment("up", 1, List.of(1L)).withDefinitions(Map.of("up", "2?"));

        assertTrue(assertThrows(InvalidInputException.class, () -> workbench.start(spec, RunOptions.defaults()))
                .getMessage()
                .startsWith("this workbench cannot use the definition of up: nothing that compiles"));
        formulas.use(definition -> {
            throw new FormulaException("unexpected character '?'", definition.formula(), 2);
        });
        assertEquals(
                "definition of up, column 2: unexpected character '?': 2?",
                assertThrows(InvalidInputException.class, () -> workbench.start(spec, RunOptions.defaults()))
                        .getMessage());
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    /** A trainer that says when it trains, and then waits. */
    private static CountingTrainer waiting(CountDownLatch training, CountDownLatch go) {
        return new CountingTrainer((task, epoch, step) -> {
            training.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 1;
        });
    }

    private RunResult run(ExperimentSpec spec, int parallel, RunListener... more) throws InterruptedException {
        ToyPlugins.register(container, trainer);
        List<RunListener> listeners = new ArrayList<>(List.of(more));
        listeners.add(events::add);
        return workbench
                .start(spec, new RunOptions(OptionalInt.of(parallel), List.of(), listeners))
                .await();
    }

    @Test
    void runsEveryArmOfEverySeedAndTellsWhatHappensInOrder() throws Exception {
        RunResult result = run(ToyPlugins.experiment("up,down", 3, List.of(1L, 2L)), 1);
        assertEquals(RunStatus.FINISHED, result.status());
        assertEquals(
                List.of("up 1", "down 1", "up 2", "down 2"),
                result.results().stream()
                        .map(r -> r.trial().arm().activation() + " " + r.trial().seed())
                        .toList());
        assertEquals(
                "RunStarted TrialStarted EpochFinished EpochFinished EpochFinished TrialFinished",
                events.stream().limit(6).map(e -> e.getClass().getSimpleName()).collect(Collectors.joining(" ")));
        assertTrue(events.get(events.size() - 1) instanceof RunEvent.RunFinished);
        TrialResult first = result.results().get(0);
        assertEquals(
                List.of(1.0, 0.5, 1 / 3.0),
                first.epochs().stream().map(e -> e.loss()).toList());
        assertEquals(
                List.of(false, true, false),
                first.epochs().stream().map(e -> e.evaluations().isPresent()).toList(),
                "evaluated after every second epoch");
        assertEquals(4, first.stepTimes().steps());
        assertEquals(2, first.stepTimes().warmUp());
    }

    @Test
    void armsOfASeedSeeTheSameBatches() throws Exception {
        run(ToyPlugins.experiment("up,down", 2, List.of(1L, 2L)), 2);
        Map<String, Long> seen = trainer.batches.stream().collect(Collectors.groupingBy(b -> b, Collectors.counting()));
        assertEquals(8, seen.size(), "two seeds, two epochs, two steps");
        assertTrue(seen.values().stream().allMatch(n -> n == 2), "each seen by both arms: " + seen);
    }

    @Test
    void resultsSayWhereTheyComeFrom() throws Exception {
        RunResult result = run(ToyPlugins.experiment("up", 1, List.of(9L)), 1);
        Provenance provenance = result.results().get(0).provenance();
        assertEquals(9, provenance.seed());
        assertEquals("5eed", provenance.dataSha256());
        assertEquals(
                List.of("toy", "up", "still", "line", "counting"),
                provenance.plugins().stream().map(PluginIdentity::name).toList());
        assertEquals(
                Map.of("name", "still", "learning-rate", 0.25),
                provenance.settings().get("optimizer"));
        assertEquals(10L, provenance.settings().get("train-rows"));
        assertEquals("fingers", provenance.environment().engine());
    }

    @Test
    void aFailingTrialIsRecordedAndTheOthersGoOn() throws Exception {
        AtomicReference<String> failing = new AtomicReference<>();
        trainer = new CountingTrainer((task, epoch, step) -> {
            failing.compareAndSet(null, Thread.currentThread().getName());
            if (epoch == 2 && step == 1 && trainer.batches.size() <= 3) {
                throw new IllegalStateException("wrapped", new UnsupportedOperationException("boom"));
            }
            return 1;
        });
        RunResult result = run(ToyPlugins.experiment("boom,up", 2, List.of(1L)), 1);
        assertEquals(RunStatus.FAILED, result.status());
        assertEquals(1, result.results().size());
        assertEquals(
                "boom + still, seed 1, failed in epoch 2, step 1: java.lang.UnsupportedOperationException: boom",
                result.failures().get(0).toString());
    }

    @Test
    void whatIsKeptOfAFailureIsItsTextAndNotTheObject() throws Exception {
        trainer = new CountingTrainer((task, epoch, step) -> {
            throw new IllegalStateException("wrapped", new UnsupportedOperationException("boom"));
        });
        Throwable cause = run(ToyPlugins.experiment("boom", 1, List.of(1L)), 1)
                .failures()
                .get(0)
                .cause();
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace, true));

        assertFalse(cause instanceof IllegalStateException);
        assertTrue(trace.toString().startsWith("java.lang.IllegalStateException: wrapped\n\tat "), trace.toString());
        assertTrue(
                trace.toString().contains("\nCaused by: java.lang.UnsupportedOperationException: boom\n"),
                trace.toString());
    }

    @Test
    void nothingIsHeldWhenARunHasEndedOrCouldNotBegin() throws Exception {
        CountDownLatch training = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        trainer = waiting(training, go);
        long bundle = container.context().getBundle().getBundleId();
        ToyPlugins.register(container, trainer);
        for (PluginKind kind : PluginKind.values()) {
            registry.list(kind, Duration.ofSeconds(10)); // checks hold plug-ins, too
        }

        Run run = workbench.start(ToyPlugins.experiment("up", 1, List.of(1L)), RunOptions.defaults());
        training.await();
        assertTrue(leases.isHeld(bundle));
        go.countDown();
        run.await();
        assertFalse(leases.isHeld(bundle));

        assertRefused(
                "unknown activation 'upp'; did you mean up? (there are boom, down, up)",
                ToyPlugins.experiment("upp", 1, List.of(1L)));
        assertFalse(leases.isHeld(bundle));
    }

    @Test
    void aTrialWhosePluginWentSaysSoAndTheOthersGoOn() throws Exception {
        List<ServiceRegistration<?>> leaving = new ArrayList<>();
        trainer = new CountingTrainer((task, epoch, step) -> {
            leaving.forEach(ServiceRegistration::unregister);
            leaving.clear();
            return 1;
        });
        leaving.add(container.register(ActivationProvider.class, "leaving", settings -> new ActivationIdentity()));
        RunResult result = run(ToyPlugins.experiment("leaving,up", 1, List.of(1L, 2L)), 1);

        assertEquals(
                List.of("leaving 1", "up 1", "up 2"),
                result.results().stream()
                        .map(r -> r.trial().arm().activation() + " " + r.trial().seed())
                        .toList());
        assertEquals(
                "leaving + still, seed 2, failed before the first step: a plug-in went while the run was under way:"
                        + " unknown activation 'leaving' (there are boom, down, up)",
                result.failures().get(0).toString());
    }

    @Test
    void aLossThatIsNotANumberFailsTheTrialWithItsStep() throws Exception {
        trainer = new CountingTrainer((task, epoch, step) -> epoch == 3 && step == 2 ? Double.NaN : 1);
        RunResult result = run(ToyPlugins.experiment("up", 5, List.of(1L)), 1);
        assertTrue(
                result.failures()
                        .get(0)
                        .toString()
                        .startsWith("up + still, seed 1, failed in epoch 3, step 2: the loss became NaN"),
                result.failures().toString());
    }

    @Test
    void cancellingStopsARunningTrialBeforeItsNextStep() throws Exception {
        CountDownLatch training = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        trainer = waiting(training, go);
        ToyPlugins.register(container, trainer);
        Run run = workbench.start(
                ToyPlugins.experiment("up,down", 1000, List.of(1L)),
                new RunOptions(OptionalInt.of(1), List.of(), List.of()));
        training.await();
        run.cancel();
        go.countDown();
        RunResult result = run.await();
        assertEquals(RunStatus.CANCELLED, result.status());
        assertEquals(List.of(), result.results());
        assertEquals(1, trainer.batches.size());
    }

    @Test
    void stoppingFinishesTheEpochAndStartsNoFurtherTrial() throws Exception {
        CountDownLatch training = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        trainer = waiting(training, go);
        ToyPlugins.register(container, trainer);
        Run run = workbench.start(
                ToyPlugins.experiment("up,down", 1000, List.of(1L)),
                new RunOptions(OptionalInt.of(1), List.of(), List.of(events::add)));
        training.await();
        run.stopAfterEpoch();
        go.countDown();
        RunResult result = run.await();
        assertEquals(RunStatus.CANCELLED, result.status());
        assertEquals(2, trainer.batches.size(), "both steps of the first epoch");
        assertEquals(
                List.of(1),
                events.stream()
                        .filter(RunEvent.EpochFinished.class::isInstance)
                        .map(event -> ((RunEvent.EpochFinished) event).epoch().epoch())
                        .toList());
    }

    @Test
    void stoppingInTheLastEpochLetsTheTrialComeToItsResult() throws Exception {
        CountDownLatch training = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        trainer = waiting(training, go);
        ToyPlugins.register(container, trainer);
        Run run = workbench.start(
                ToyPlugins.experiment("up", 1, List.of(1L)), new RunOptions(OptionalInt.of(1), List.of(), List.of()));
        training.await();
        run.stopAfterEpoch();
        go.countDown();
        assertEquals(RunStatus.FINISHED, run.await().status());
    }

    @Test
    void aListenerThatThrowsIsDroppedAndTheRunGoesOn() throws Exception {
        ToyPlugins.register(container, trainer);
        RunListener broken = new RunListener() {
            private int calls;

            @Override
            public void on(RunEvent event) throws IOException {
                assertEquals(0, calls++, "not called again after it threw");
                throw new IOException("No space left on device");
            }

            @Override
            public String toString() {
                return "broken";
            }
        };
        Run run = workbench.start(
                ToyPlugins.experiment("up", 1, List.of(1L)),
                new RunOptions(OptionalInt.empty(), List.of(), List.of(broken, events::add)));
        assertEquals(RunStatus.FINISHED, run.await().status());
        assertEquals(List.of("listener broken failed: No space left on device"), run.reportFailures());
        assertTrue(events.get(events.size() - 1) instanceof RunEvent.RunFinished);
    }

    @Test
    void refusesWhatCouldNotRunBeforeAnythingStarts() {
        ToyPlugins.register(container, trainer);
        ExperimentSpec good = ToyPlugins.experiment("up", 1, List.of(1L));
        assertRefused(
                "unknown activation 'upp'; did you mean up? (there are boom, down, up)",
                ToyPlugins.experiment("up,upp", 1, List.of(1L)));
        TrainingSpec t = good.training();
        assertRefused(
                "batch must be at most 10, the number of training rows, was 11",
                new ExperimentSpec(
                        "toy",
                        good.dataset(),
                        good.sampling(),
                        good.model(),
                        good.activations(),
                        good.optimizers(),
                        new TrainingSpec(t.trainer(), 1, 11, t.learningRate(), 0),
                        good.seeds()));
        assertFalse(trainer.batches.iterator().hasNext(), "nothing was trained");
    }

    private void assertRefused(String message, ExperimentSpec spec) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> workbench.start(spec, RunOptions.defaults()))
                        .getMessage());
    }
}
