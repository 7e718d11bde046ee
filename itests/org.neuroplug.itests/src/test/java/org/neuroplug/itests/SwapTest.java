package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.subjects.LateBloomer;
import org.neuroplug.itests.subjects.Steep;
import org.neuroplug.itests.subjects.Waiting;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Eventually;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.itests.support.PluginFile;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.Trainer;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;

/** Plug-ins are replaced and taken away while a run is under way; two versions stand side by side. */
@ContainerTest
class SwapTest {
    private static final Duration PROMISE = Duration.ofSeconds(5);
    private static final String BUNDLE = "com.example.late";
    private static final String NAME = "late";
    private static final PluginFile FIRST =
            PluginFile.of(BUNDLE, NAME, ElementwiseActivation.class, LateBloomer.class, LateBloomer.Blossom.class);
    private static final PluginFile SECOND = FIRST.made(Steep.class).at("2.0.0");

    @Inject
    private BundleContext context;

    @Inject
    private Workbench workbench;

    @Inject
    private PluginFolder folder;

    @Inject
    @Filter("(neuroplug.name=dl4j)")
    private Trainer dl4j;

    private final List<String> touched = Collections.synchronizedList(new ArrayList<>());
    private final Set<Bundle> workbenchs = new HashSet<>();
    private final SynchronousBundleListener watcher = event -> {
        if (workbenchs.contains(event.getBundle())) {
            touched.add(event.getBundle() + " " + event.getType());
        }
    };
    private Waiting trainer;
    private ServiceRegistration<Trainer> registered;
    private Path jar;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(SwapTest.class);
    }

    @BeforeEach
    void prepare() {
        System.clearProperty(LateBloomer.SIGNAL);
        System.clearProperty(LateBloomer.Blossom.LOADED);
        trainer = new Waiting(dl4j);
        registered = context.registerService(
                Trainer.class, trainer, FrameworkUtil.asDictionary(Map.of(Plugin.NAME, "waiting")));
        jar = folder.path().resolve("late.jar");
        workbenchs.addAll(List.of(context.getBundles()));
        context.addBundleListener(watcher);
    }

    @AfterEach
    void tidyUp() throws IOException {
        trainer.goOn();
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Eventually.within(Duration.ofSeconds(10), folder::jars, List::isEmpty);
        Eventually.within(Duration.ofSeconds(10), () -> bundles(), List::isEmpty);
        context.removeBundleListener(watcher);
        registered.unregister();
        assertEquals(List.of(), touched, "nothing of the workbench was stopped, refreshed or started");
    }

    private List<Bundle> bundles() {
        return Stream.of(context.getBundles())
                .filter(bundle -> BUNDLE.equals(bundle.getSymbolicName()))
                .toList();
    }

    private static ExperimentSpec experiment(String activations, String trainer, List<Long> seeds) {
        ExperimentSpec small = Experiments.small(activations, "sgd");
        TrainingSpec training = small.training();
        return new ExperimentSpec(
                "swap",
                small.dataset(),
                small.sampling(),
                small.model(),
                small.activations(),
                small.optimizers(),
                new TrainingSpec(
                        PluginChoice.of(trainer), training.epochs(), training.batch(), OptionalDouble.empty(), 0),
                seeds);
    }

    private List<PluginDescriptor> listed() {
        return workbench.plugins(PluginKind.ACTIVATION).stream()
                .filter(plugin -> plugin.name().equals(NAME))
                .toList();
    }

    private void awaitVersion(String version) {
        Eventually.within(
                PROMISE,
                this::listed,
                plugins -> plugins.size() == 1
                        && plugins.get(0).state() == PluginState.ACTIVE
                        && plugins.get(0).identity().version().equals(version));
    }

    private static PluginIdentity used(TrialResult result) {
        return result.provenance().plugins().stream()
                .filter(plugin -> plugin.name().equals(NAME))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> versions(RunResult result) {
        return result.results().stream().map(r -> used(r).version()).toList();
    }

    /** What a plug-in needs late must be there although its jar is not. */
    private void goOn() {
        assertNull(System.getProperty(LateBloomer.Blossom.LOADED));
        System.setProperty(LateBloomer.SIGNAL, "true");
        trainer.goOn();
    }

    @Test
    void aTrialKeepsItsVersionToTheEndAndTheNextTakeTheNewOne() throws Exception {
        FIRST.writeTo(jar);
        awaitVersion("1.0.0");
        Bundle old = bundles().get(0);
        StringWriter console = new StringWriter();
        Run run = workbench.start(
                experiment(NAME, "waiting", List.of(1L, 2L, 3L)),
                new RunOptions(
                        OptionalInt.of(1),
                        List.of(new ReportRequest(PluginChoice.of("console"), new WriterTarget(console, 500, "test"))),
                        List.of()));
        trainer.awaitTheMiddle();

        SECOND.writeTo(jar);
        awaitVersion("2.0.0");
        assertEquals(Bundle.RESOLVED, old.getState(), "stopped, but still there");
        goOn();
        RunResult result = run.await();

        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        assertEquals(List.of("1.0.0", "2.0.0", "2.0.0"), versions(result));
        assertEquals("true", System.getProperty(LateBloomer.Blossom.LOADED), "loaded from the jar that was gone");
        String said = "activation late was replaced during the run: late + sgd used com.example.late 1.0.0 for seed 1"
                + " and com.example.late 2.0.0 for seeds 2, 3.";
        assertTrue(console.toString().contains(said), console.toString());
        Eventually.within(PROMISE, old::getState, state -> state == Bundle.UNINSTALLED);
    }

    @Test
    void aTrialFinishesWithoutItsJarAndOnlyLaterOnesOfThatArmFail() throws Exception {
        FIRST.writeTo(jar);
        awaitVersion("1.0.0");
        Run run = workbench.start(
                experiment("late,relu", "waiting", List.of(1L, 2L)),
                new RunOptions(OptionalInt.of(1), List.of(), List.of()));
        trainer.awaitTheMiddle();

        Files.delete(jar);
        Eventually.within(PROMISE, this::listed, List::isEmpty);
        goOn();
        RunResult result = run.await();

        assertEquals(
                List.of("late + sgd 1", "relu + sgd 1", "relu + sgd 2"),
                result.results().stream()
                        .map(r -> r.trial().arm() + " " + r.trial().seed())
                        .toList());
        assertEquals("true", System.getProperty(LateBloomer.Blossom.LOADED), "loaded from the jar that was gone");
        TrialFailure failure = result.failures().get(0);
        assertEquals(1, result.failures().size());
        assertEquals(2, failure.trial().seed());
        assertTrue(
                failure.reason().startsWith("a plug-in went while the run was under way: unknown activation 'late'"),
                failure::reason);
    }

    @Test
    void twoVersionsOfOnePluginAreComparedInOneExperiment() throws Exception {
        FIRST.writeTo(jar);
        SECOND.writeTo(folder.path().resolve("late-2.jar"));
        Eventually.within(
                PROMISE,
                this::listed,
                plugins -> plugins.size() == 2
                        && plugins.get(0).state() == PluginState.ACTIVE
                        && plugins.get(1).state() == PluginState.SHADOWED);

        RunResult result = workbench
                .start(experiment("late@1.0.0,late@2.0.0,late", "dl4j", List.of(1L)), RunOptions.defaults())
                .await();

        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        assertEquals(List.of("1.0.0", "2.0.0", "2.0.0"), versions(result));
        assertEquals(
                List.of(List.of(), List.of(), List.of("1.0.0")),
                result.results().stream()
                        .map(r -> r.provenance().shadowed().stream()
                                .map(PluginIdentity::version)
                                .toList())
                        .toList(),
                "said where the name alone was given");
        assertEquals(
                List.of("1.0.0"),
                listed().get(0).shadows().stream().map(PluginIdentity::version).toList());
    }

    @Test
    void theEngineIsRefusedWithTheHintToRestart() throws Exception {
        Path engine = AssembledRuntime.bundles().stream()
                .filter(bundle -> bundle.getFileName().toString().matches("org\\.neuroplug\\.dl4j-[\\d.]+.*\\.jar"))
                .findFirst()
                .orElseThrow();

        PluginFile.write(jar, Files.readAllBytes(engine));

        Eventually.within(Duration.ofSeconds(20), folder::jars, jars -> jars.stream()
                .anyMatch(
                        refused -> refused.reason().startsWith("is org.neuroplug.dl4j, a part of the workbench itself")
                                && refused.reason().endsWith("restart")));
    }
}
