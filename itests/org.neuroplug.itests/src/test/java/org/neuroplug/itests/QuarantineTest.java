package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginFinding;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginReport;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.workbench.JarInspection;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.subjects.BentWrong;
import org.neuroplug.itests.subjects.Endless;
import org.neuroplug.itests.subjects.Silu;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Eventually;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.itests.support.PluginFile;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.spi.ElementwiseActivation;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** Plug-ins that are dropped in are checked before anybody uses them. */
@ContainerTest
class QuarantineTest {
    /** The folder is looked at, the jar is read, and the verdict takes two seconds more at most. */
    private static final Duration PROMISE = Duration.ofSeconds(5);

    /** A check's limit is of processor time, which others may use at the same time. */
    private static final Duration BUSY_PROMISE = Duration.ofSeconds(20);

    private static final String NAME = "bent";
    private static final PluginFile WRONG =
            PluginFile.of("com.example.bent", NAME, ElementwiseActivation.class, BentWrong.class);
    private static final PluginFile RIGHT = WRONG.made(Silu.class).at("1.0.1");
    private static final PluginFile ENDLESS =
            PluginFile.of("com.example.endless", NAME, ElementwiseActivation.class, Endless.class);
    private static final String REASON = "gradient: x=-0.04: derivative 0.730005, numeric 0.480005";

    @Inject
    private Workbench workbench;

    @Inject
    private PluginFolder folder;

    @Inject
    private JarInspection inspection;

    @Inject
    private BundleContext context;

    @TempDir
    Path elsewhere;

    private Path jar;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(QuarantineTest.class);
    }

    /** The built-ins are checked first, so that the time measured is that of the newcomer. */
    @BeforeEach
    void awaitTheBuiltIns() throws InterruptedException {
        jar = folder.path().resolve("plugin.jar");
        for (PluginKind kind : PluginKind.values()) {
            for (PluginDescriptor plugin : workbench.plugins(kind, Duration.ofMinutes(1))) {
                assertEquals(PluginState.ACTIVE, plugin.state(), plugin::toString);
            }
        }
    }

    @AfterEach
    void emptyTheFolder() throws Exception {
        Files.deleteIfExists(jar);
        Eventually.within(Duration.ofSeconds(10), folder::jars, List::isEmpty);
    }

    private PluginDescriptor awaitState(PluginState state) {
        return awaitState(state, PROMISE);
    }

    private PluginDescriptor awaitState(PluginState state, Duration limit) {
        return Eventually.within(
                        limit,
                        () -> workbench.plugins(PluginKind.ACTIVATION).stream()
                                .filter(plugin -> plugin.name().equals(NAME))
                                .findFirst(),
                        found -> found.filter(plugin -> plugin.state() == state).isPresent())
                .orElseThrow();
    }

    private RunResult run(RunOptions options) throws InterruptedException {
        return workbench.start(Experiments.small("relu,bent", "sgd"), options).await();
    }

    @Test
    void aWrongDerivativeIsListedRefusedForcedAndReplaced() throws Exception {
        WRONG.writeTo(jar);
        assertEquals(REASON, awaitState(PluginState.QUARANTINED).reason());

        String refused = assertThrows(InvalidInputException.class, () -> run(RunOptions.defaults()))
                .getMessage();
        assertEquals(
                "activation bent (com.example.bent 1.0.0) is quarantined: " + REASON + "; --force uses it all the same",
                refused);

        RunResult forced = run(RunOptions.defaults().withForce());
        assertEquals(RunStatus.FINISHED, forced.status());
        assertEquals(
                Optional.of(List.of("activation bent (com.example.bent 1.0.0): " + REASON)),
                Optional.ofNullable(
                        forced.results().get(1).provenance().settings().get("quarantined")));
        assertTrue(!forced.results().get(0).provenance().settings().containsKey("quarantined"));

        RIGHT.writeTo(jar);
        assertEquals("1.0.1", awaitState(PluginState.ACTIVE).identity().version());
        assertEquals(RunStatus.FINISHED, run(RunOptions.defaults()).status());
    }

    @Test
    void oneThatHangsIsStoppedAndTheWorkbenchStaysUsable() throws Exception {
        ENDLESS.writeTo(jar);
        awaitState(PluginState.CHECKING);

        RunResult meanwhile = workbench
                .start(Experiments.small("relu", "sgd"), RunOptions.defaults())
                .await();
        assertEquals(RunStatus.FINISHED, meanwhile.status());

        String reason = awaitState(PluginState.QUARANTINED, BUSY_PROMISE).reason();
        assertTrue(reason.startsWith("numbers: it did not end within 2 s and was stopped in "), reason);
    }

    @Test
    void aJarIsInspectedBesideTheSameOneInUseAndLeavesNothingBehind() throws Exception {
        RIGHT.writeTo(jar);
        awaitState(PluginState.ACTIVE);
        int bundles = context.getBundles().length;
        Path wrong = elsewhere.resolve("wrong.jar");
        WRONG.at("1.0.1").writeTo(wrong);
        Path same = Files.copy(jar, elsewhere.resolve("same.jar"));

        PluginReport report = inspection.inspect(wrong).get(0);
        assertFalse(report.passed());
        assertEquals("com.example.bent", report.identity().symbolicName());
        assertEquals(
                REASON,
                report.findings().stream()
                        .filter(finding -> finding.outcome() == PluginFinding.Outcome.FAILED)
                        .map(finding -> finding.part() + ": " + finding.text())
                        .findFirst()
                        .orElseThrow());
        assertTrue(inspection.inspect(same).get(0).passed());

        assertEquals(bundles, context.getBundles().length);
        assertEquals("1.0.1", awaitState(PluginState.ACTIVE).identity().version());
        assertEquals(1, folder.jars().size());
    }
}
