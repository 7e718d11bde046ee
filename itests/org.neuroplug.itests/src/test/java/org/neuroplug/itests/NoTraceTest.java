package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Native;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.saved.SavedModel;
import org.neuroplug.api.saved.SavedModels;
import org.neuroplug.api.workbench.ModelTarget;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.subjects.FailsOnSignal;
import org.neuroplug.itests.subjects.HalvingSteps;
import org.neuroplug.itests.subjects.Silu;
import org.neuroplug.itests.subjects.TallyReporter;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Eventually;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.itests.support.Footprint;
import org.neuroplug.itests.support.PluginFile;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.SharedPackages;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.OptimizerProvider;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;

/** Plug-ins that were deployed, used, replaced and taken away leave nothing behind, however often. */
@ContainerTest
class NoTraceTest {
    private static final Logger LOG = Logger.getLogger(NoTraceTest.class.getName());
    private static final int CYCLES = 100;
    private static final int EARLY_FROM = 20;
    private static final int EARLY_TO = 40;
    private static final int LATE_FROM = 80;
    private static final int MEASURED_EVERY = 4;

    /** Between the middles of both spans. */
    private static final int CYCLES_BETWEEN = 60;

    /** A leak of 100 kB a cycle would be 6 MB, here and in native memory; a framework loads something late, once. */
    private static final long HEAP_TOLERANCE = 1536 << 10;

    /**
     * Felix keeps the description of every bundle that ever asked for a service, without its class loader, even when the
     * bundle is gone (its ServiceRegistry counts such uses by bundle, and forgets none); the component runtime asks in
     * the name of each bundle.
     */
    private static final long KEPT_BY_FELIX = 8 << 10;

    /** Lambdas and reflection are compiled into classes of their own during the first hundreds of calls. */
    private static final long METASPACE_TOLERANCE = 512 << 10;

    /** The engine's arrays: one leaked network a cycle would be 60 × 64 kB. */
    private static final long ARRAYS_TOLERANCE = 64 << 10;

    /** What the JVM keeps for classes that are gone, it clears away from time to time: 0.4 MB were seen to go at once. */
    private static final long ALLOCATED_TOLERANCE = 2 << 20;

    /** Pages that are used in part only stay whole: up to 5 MB were seen. For mapped memory, which nothing else here tells of. */
    private static final long RESIDENT_TOLERANCE = 12 << 20;

    /** Some go only when they have been idle for a while. */
    private static final long THREADS_TOLERANCE = 4;

    private static final int COLLECTIONS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<PluginFile> PLUGINS = List.of(
            PluginFile.of("com.example.trace.activation", "trace_activation", ElementwiseActivation.class, Silu.class),
            PluginFile.of(
                    "com.example.trace.optimizer",
                    "trace_optimizer",
                    OptimizerProvider.class,
                    HalvingSteps.class,
                    HalvingSteps.Rule.class),
            PluginFile.of("com.example.trace.reporter", "trace_reporter", Reporter.class, TallyReporter.class)
                    .importing("org.neuroplug.api.report,org.neuroplug.api.run"));
    private static final List<PluginKind> KINDS =
            List.of(PluginKind.ACTIVATION, PluginKind.OPTIMIZER, PluginKind.REPORTER);

    @Inject
    private BundleContext context;

    @Inject
    private Workbench workbench;

    @Inject
    private PluginFolder folder;

    @Inject
    private SavedModels models;

    @TempDir
    Path kept;

    private final List<Loader> loaders = new ArrayList<>();
    private int changes;

    /** A plug-in's class loader, as long as somebody else knows it. */
    private record Loader(String plugin, WeakReference<ClassLoader> reference) {}

    @Configuration
    static Option[] container() {
        return OptionUtils.combine(
                AssembledRuntime.container(NoTraceTest.class, Map.of("felix.fileinstall.poll", "10")),
                SharedPackages.ofJar(Native.class));
    }

    @AfterEach
    void emptyTheFolder() throws IOException {
        System.clearProperty(FailsOnSignal.SIGNAL);
        remove();
    }

    private static Path file(Path folder, PluginFile plugin) {
        return folder.resolve(plugin.name() + ".jar");
    }

    private void deploy(List<PluginFile> plugins) {
        Instant modified = LONG_AGO.plusSeconds(10L * ++changes);
        plugins.forEach(plugin -> plugin.writeTo(file(folder.path(), plugin), modified));
        Set<String> wanted = plugins.stream()
                .map(plugin -> plugin.name() + " " + plugin.version())
                .collect(Collectors.toSet());
        Eventually.within(PATIENCE, this::listed, there -> there.equals(wanted));
        plugins.forEach(this::remember);
    }

    private Set<String> listed() {
        return KINDS.stream()
                .flatMap(kind -> workbench.plugins(kind).stream())
                .filter(plugin -> plugin.name().startsWith("trace_") && plugin.state() == PluginState.ACTIVE)
                .map(NoTraceTest::words)
                .collect(Collectors.toSet());
    }

    private static String words(PluginDescriptor plugin) {
        return plugin.name() + " " + plugin.identity().version();
    }

    private void remember(PluginFile plugin) {
        ClassLoader loader = Stream.of(context.getBundles())
                .filter(bundle -> plugin.symbolicName().equals(bundle.getSymbolicName())
                        && plugin.version().equals(bundle.getVersion().toString()))
                .findFirst()
                .orElseThrow()
                .adapt(BundleWiring.class)
                .getClassLoader();
        loaders.add(new Loader(plugin.name() + " " + plugin.version(), new WeakReference<>(loader)));
    }

    private void remove() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Eventually.within(PATIENCE, this::installed, List::isEmpty);
    }

    private List<String> installed() {
        return Stream.of(context.getBundles())
                .map(bundle -> String.valueOf(bundle.getSymbolicName()))
                .filter(name -> name.startsWith("com.example.trace."))
                .toList();
    }

    private void use(String version) throws InterruptedException {
        StringWriter report = new StringWriter();
        Run run = workbench.start(
                Experiments.tiny("trace_activation", "trace_optimizer"),
                new RunOptions(
                                OptionalInt.of(1),
                                List.of(new ReportRequest(
                                        PluginChoice.of("trace_reporter"), new WriterTarget(report, 80, "test"))),
                                List.of())
                        .withSave(new ModelTarget(kept, true)));
        RunResult result = run.await();

        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        assertTrue(report.toString().endsWith("RunFinished 1\n"), report::toString);
        assertEquals(
                List.of(version, version),
                result.results().get(0).provenance().plugins().stream()
                        .filter(plugin -> plugin.name().startsWith("trace_"))
                        .map(PluginIdentity::version)
                        .toList());
        try (SavedModel model = models.open(run.savedModels().get(0), false)) {
            assertEquals(
                    result.results().get(0).finals().test(),
                    model.evaluate(Optional.empty(), Optional.empty()).evaluation());
        }
    }

    private void cycle(int number) throws Exception {
        for (String version : List.of("1.0." + number, "1.1." + number)) {
            deploy(PLUGINS.stream().map(plugin -> plugin.at(version)).toList());
            use(version);
        }
        remove();
    }

    private List<String> alive() {
        List<String> alive = List.of();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            alive = loaders.stream()
                    .filter(loader -> loader.reference().get() != null)
                    .map(Loader::plugin)
                    .toList();
            if (alive.isEmpty()) {
                break;
            }
        }
        return alive;
    }

    @Test
    void aHundredPluginsOfEachKindAreForgotten() throws Exception {
        List<Footprint> early = new ArrayList<>();
        List<Footprint> late = new ArrayList<>();
        for (int number = 1; number <= CYCLES; number++) {
            cycle(number);
            if (number % MEASURED_EVERY == 0 && number >= EARLY_FROM && number <= EARLY_TO) {
                early.add(Footprint.now());
            } else if (number % MEASURED_EVERY == 0 && number >= LATE_FROM) {
                late.add(Footprint.now());
            }
        }

        assertEquals(2 * PLUGINS.size() * CYCLES, loaders.size());
        assertEquals(List.of(), alive(), "class loaders that nobody should know any more");
        LOG.log(Level.INFO, "from {0} to {1}", new Object[] {early, late});
        assertFlat("objects", early, late, Footprint::heap, HEAP_TOLERANCE + keptByTheFramework());
        assertFlat("metaspace", early, late, Footprint::metaspace, METASPACE_TOLERANCE);
        assertFlat("the engine's arrays", early, late, Footprint::arrays, ARRAYS_TOLERANCE);
        assertFlat("what native code has allocated", early, late, Footprint::allocated, ALLOCATED_TOLERANCE);
        assertFlat("physical memory", early, late, Footprint::resident, RESIDENT_TOLERANCE);
        assertFlat("threads", early, late, Footprint::threads, THREADS_TOLERANCE);
    }

    private static void assertFlat(
            String what,
            List<Footprint> early,
            List<Footprint> late,
            ToLongFunction<Footprint> figure,
            long tolerance) {
        long growth = Footprint.growth(early, late, figure);
        assertTrue(growth < tolerance, () -> what + " grew by " + growth + ", from " + early + " to " + late);
    }

    private long keptByTheFramework() {
        boolean felix = context.getProperty(Constants.FRAMEWORK_VENDOR).contains("Apache");
        return felix ? KEPT_BY_FELIX * CYCLES_BETWEEN * 2 * PLUGINS.size() : 0;
    }

    @Test
    void neitherARunNorAFailureThatSomebodyKeepsKeepsThePlugin() throws Exception {
        deploy(List.of(PluginFile.of(
                "com.example.trace.activation",
                "trace_activation",
                ElementwiseActivation.class,
                FailsOnSignal.class,
                FailsOnSignal.Exhausted.class)));
        System.setProperty(FailsOnSignal.SIGNAL, "true");
        Run run = workbench.start(Experiments.small("trace_activation", "sgd"), RunOptions.defaults());
        RunResult result = run.await();
        assertEquals(1, result.failures().size());

        remove();

        assertEquals(List.of(), alive());
        assertTrue(result.failures().get(0).reason().contains("out of steam"));
        assertEquals(result.plan().id(), run.plan().id());
    }
}
