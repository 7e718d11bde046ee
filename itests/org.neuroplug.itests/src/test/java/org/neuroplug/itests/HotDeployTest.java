package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.subjects.HalvingSteps;
import org.neuroplug.itests.subjects.Steep;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Eventually;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.itests.support.PluginFile;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.OptimizerProvider;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** Plug-ins come, change and go while the workbench runs. */
@ContainerTest
class HotDeployTest {
    /** Within which a change of the folder is taken up. */
    private static final Duration PROMISE = Duration.ofSeconds(2);

    private static final String ACTIVATION = "swish_beta";
    private static final String OPTIMIZER = "signum";

    private static final PluginFile OTHER_ACTIVATION = PluginFile.of(
                    "com.example.swish", ACTIVATION, ElementwiseActivation.class, Steep.class)
            .at("1.1.0");
    private static final PluginFile OTHER_OPTIMIZER = PluginFile.of(
                    "com.example.signum",
                    OPTIMIZER,
                    OptimizerProvider.class,
                    HalvingSteps.class,
                    HalvingSteps.Rule.class)
            .at("1.1.0");

    @Inject
    private Workbench workbench;

    @Inject
    private PluginFolder folder;

    private Path jar;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(HotDeployTest.class);
    }

    @BeforeEach
    void nameTheJar() {
        jar = folder.path().resolve("plugin.jar");
    }

    @AfterEach
    void emptyTheFolder() throws IOException {
        Files.deleteIfExists(jar);
        Eventually.within(Duration.ofSeconds(10), folder::jars, List::isEmpty);
    }

    private static byte[] example(String name) throws IOException {
        return Files.readAllBytes(Path.of("target", "examples", name + ".jar"));
    }

    @Test
    void anActivationIsUsedReplacedAndForgotten() throws Exception {
        PluginFile.write(jar, example("activation-swish-beta"));
        PluginIdentity first = awaitVersion(PluginKind.ACTIVATION, ACTIVATION, "1.0.0");
        TrialResult before = run(ACTIVATION, "sgd");

        OTHER_ACTIVATION.writeTo(jar);
        PluginIdentity second = awaitVersion(PluginKind.ACTIVATION, ACTIVATION, "1.1.0");
        TrialResult after = run(ACTIVATION, "sgd");

        assertEquals("com.example.swish", first.symbolicName());
        assertReplaced(first, before, second, after);
        assertForgotten(PluginKind.ACTIVATION, ACTIVATION, () -> run(ACTIVATION, "sgd"));
    }

    @Test
    void anOptimizerIsUsedReplacedAndForgotten() throws Exception {
        PluginFile.write(jar, example("optimizer-signum"));
        PluginIdentity first = awaitVersion(PluginKind.OPTIMIZER, OPTIMIZER, "1.0.0");
        TrialResult before = run("relu", OPTIMIZER);

        OTHER_OPTIMIZER.writeTo(jar);
        PluginIdentity second = awaitVersion(PluginKind.OPTIMIZER, OPTIMIZER, "1.1.0");
        TrialResult after = run("relu", OPTIMIZER);

        assertEquals("com.example.signum", first.symbolicName());
        assertReplaced(first, before, second, after);
        assertForgotten(PluginKind.OPTIMIZER, OPTIMIZER, () -> run("relu", OPTIMIZER));
    }

    private static void assertReplaced(
            PluginIdentity first, TrialResult before, PluginIdentity second, TrialResult after) {
        assertTrue(before.provenance().plugins().contains(first), before::toString);
        assertTrue(after.provenance().plugins().contains(second), after::toString);
        assertNotEquals(first.sha256(), second.sha256());
        assertNotEquals(before.epochs().get(1).loss(), after.epochs().get(1).loss());
    }

    private void assertForgotten(PluginKind kind, String name, Executable use) throws IOException {
        Files.delete(jar);
        Eventually.within(PROMISE, () -> listed(kind, name), Optional::isEmpty);

        String message = assertThrows(InvalidInputException.class, use).getMessage();
        assertTrue(message.startsWith("unknown " + kind.words() + " '" + name + "'"), message);
    }

    @Test
    void aFileThatIsNoJarIsListedWithTheReason() throws Exception {
        Files.writeString(jar, "not a jar");

        awaitRefusal("is not a jar");
        run("relu", "sgd");
    }

    @Test
    void aJarThatIsHalfCopiedIsUsedOnceItIsWhole() throws Exception {
        byte[] whole = example("activation-swish-beta");
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        awaitRefusal("is truncated or damaged");

        Files.write(jar, whole);

        awaitVersion(PluginKind.ACTIVATION, ACTIVATION, "1.0.0");
        run(ACTIVATION, "sgd");
    }

    @Test
    void aJarThatLacksAPackageIsListedWithThePackage() throws Exception {
        OTHER_ACTIVATION.importing("com.example.missing").writeTo(jar);

        PluginJar refused = awaitRefusal("needs package com.example.missing, but no bundle offers it");

        assertEquals("com.example.swish", refused.symbolicName());
        assertEquals(Optional.empty(), listed(PluginKind.ACTIVATION, ACTIVATION));
        run("relu", "sgd");
    }

    @Test
    void aBrokenReplacementLeavesTheVersionOfBeforeInUse() throws Exception {
        PluginFile.write(jar, example("activation-swish-beta"));
        PluginIdentity first = awaitVersion(PluginKind.ACTIVATION, ACTIVATION, "1.0.0");

        OTHER_ACTIVATION.importing("com.example.missing").writeTo(jar);

        assertTrue(awaitRefusal("needs package com.example.missing")
                .reason()
                .endsWith("version 1.0.0 of before stays in use"));
        assertTrue(run(ACTIVATION, "sgd").provenance().plugins().contains(first));
    }

    private PluginJar awaitRefusal(String reason) {
        return Eventually.within(PROMISE, folder::jars, jars -> jars.stream()
                        .anyMatch(
                                refused -> !refused.active() && refused.reason().startsWith(reason)))
                .get(0);
    }

    private PluginIdentity awaitVersion(PluginKind kind, String name, String version) {
        return Eventually.within(PROMISE, () -> listed(kind, name), plugin -> plugin.filter(
                                p -> p.identity().version().equals(version))
                        .isPresent())
                .orElseThrow()
                .identity();
    }

    private Optional<PluginDescriptor> listed(PluginKind kind, String name) {
        return workbench.plugins(kind).stream()
                .filter(plugin -> plugin.name().equals(name))
                .findFirst();
    }

    private TrialResult run(String activation, String optimizer) throws InterruptedException {
        var result = workbench
                .start(Experiments.small(activation, optimizer), RunOptions.defaults())
                .await();
        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        return result.results().get(0);
    }
}
