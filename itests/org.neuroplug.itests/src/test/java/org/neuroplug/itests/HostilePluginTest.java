package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.BundleReport;
import org.neuroplug.api.plugin.JarState;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.workbench.Diagnosis;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.PluginTrust;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.subjects.Hanging;
import org.neuroplug.itests.subjects.Inquisitive;
import org.neuroplug.itests.subjects.Refusing;
import org.neuroplug.itests.subjects.Spinning;
import org.neuroplug.itests.subjects.Steep;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Eventually;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.itests.support.OddJar;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** Plug-ins that mean harm, or are broken in ways that look like it: the workbench says so, and stays usable. */
@ContainerTest
class HostilePluginTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DEPLOYER = "org.neuroplug.deployer";

    @Inject
    private BundleContext context;

    @Inject
    private Workbench workbench;

    @Inject
    private PluginFolder folder;

    @Inject
    private PluginTrust trust;

    @Inject
    private Diagnosis diagnosis;

    @Inject
    private ConfigurationAdmin settings;

    private Path jar;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(HostilePluginTest.class);
    }

    @BeforeEach
    void nameTheJar() {
        jar = folder.path().resolve("odd.jar");
    }

    @AfterEach
    void theWorkbenchIsStillUsable() throws Exception {
        Files.deleteIfExists(jar);
        Eventually.within(PATIENCE, folder::jars, List::isEmpty);
        assertEquals(
                RunStatus.FINISHED,
                workbench
                        .start(Experiments.small("relu", "sgd"), RunOptions.defaults())
                        .await()
                        .status());
    }

    private PluginJar awaitJar(JarState state) {
        return Eventually.within(
                        PATIENCE, folder::jars, jars -> jars.stream().anyMatch(known -> known.state() == state))
                .get(0);
    }

    private Optional<PluginDescriptor> activation(String name) {
        return workbench.plugins(PluginKind.ACTIVATION).stream()
                .filter(plugin -> plugin.name().equals(name))
                .findFirst();
    }

    private PluginDescriptor awaitActivation(String name, PluginState state) {
        return Eventually.within(
                        PATIENCE, () -> activation(name), found -> found.filter(plugin -> plugin.state() == state)
                                .isPresent())
                .orElseThrow();
    }

    private BundleReport report(String symbolicName) {
        return diagnosis.bundles().stream()
                .filter(bundle -> bundle.symbolicName().equals(symbolicName))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatAComponentThrewWhenItWasCreated() {
        OddJar.of("odd", Refusing.class).writeTo(jar);

        String thrown = "java.lang.IllegalStateException: no licence";
        assertEquals(
                "it threw " + thrown,
                awaitActivation("odd", PluginState.REJECTED).reason());
        assertEquals(
                List.of("component " + Refusing.class.getName() + " threw " + thrown),
                report("com.example.odd").problems());
    }

    @Test
    void stopsAComponentThatHangsWhenItIsCreated() {
        for (Class<?> endless : List.of(Hanging.class, Spinning.class)) {
            OddJar.of("odd", endless).writeTo(jar);

            String where = "creation: it did not end within 2 s and was stopped in " + endless.getName();
            String reason = Eventually.within(PATIENCE, () -> activation("odd"), found -> found.filter(
                                    plugin -> plugin.reason().startsWith(where))
                            .isPresent())
                    .orElseThrow()
                    .reason();
            assertEquals(
                    PluginState.QUARANTINED, activation("odd").orElseThrow().state());
            assertEquals(PluginState.ACTIVE, activation("relu").orElseThrow().state());
            String refused = assertThrows(
                            InvalidInputException.class,
                            () -> workbench.start(
                                    Experiments.small("odd", "sgd"),
                                    RunOptions.defaults().withForce()))
                    .getMessage();
            assertEquals(
                    "activation odd (com.example.odd 1.0.0) is quarantined: " + reason + "; replace or remove it",
                    refused);
        }
        assertEquals(
                List.of("component " + Spinning.class.getName()
                        + " did not return when it was created, and was stopped"),
                report("com.example.odd").problems());
    }

    @Test
    void aComponentMayAskTheWorkbenchWhileItIsActivated() {
        OddJar.of("odd", Inquisitive.class).writeTo(jar);

        PluginDescriptor odd = awaitActivation("odd", PluginState.ACTIVE);
        String answer = odd.parameters().get(0).description();
        assertTrue(answer.contains("relu ") && answer.contains("odd "), answer);
    }

    @Test
    void saysWhichServiceAComponentLacks() {
        OddJar.of("odd", Steep.class)
                .with("<reference name=\"log\" interface=\"org.example.Missing\" target=\"(colour=blue)\"/>")
                .writeTo(jar);
        awaitJar(JarState.ACTIVE);

        assertEquals(
                List.of("component " + Steep.class.getName()
                        + " needs a service org.example.Missing with (colour=blue), which nobody offers"),
                report("com.example.odd").problems());
        assertEquals(Optional.empty(), activation("odd"));
    }

    @Test
    void rejectsANameThatAShellWouldMisread() {
        OddJar.of("Odd; rm -rf", Steep.class).writeTo(jar);

        assertEquals(
                "its name must be lower case letters, digits, _ or -, was 'Odd; rm -rf'",
                awaitActivation("Odd; rm -rf", PluginState.REJECTED).reason());
    }

    @Test
    void refusesToStandInForTheContractsAndTheEngine() {
        for (String name : List.of("org.neuroplug.spi", "org.nd4j.linalg.activations", "org.osgi.framework")) {
            OddJar.of("odd", Steep.class)
                    .header(Constants.EXPORT_PACKAGE, name + ";version=1.9")
                    .writeTo(jar);

            String reason = "exports the package " + name + ", which is the workbench's own";
            Eventually.within(PATIENCE, folder::jars, jars -> jars.stream()
                    .anyMatch(known -> known.reason().startsWith(reason)));
        }
        OddJar.of("odd", Steep.class)
                .header(Constants.BUNDLE_SYMBOLICNAME, "org.neuroplug.dl4j")
                .writeTo(jar);
        Eventually.within(PATIENCE, folder::jars, jars -> jars.stream()
                .anyMatch(known -> known.reason().contains("cannot be loaded twice")));
    }

    @Test
    void aPluginStopsWhenItIsNoLongerTrustedAndRunsWhenItIsApproved() throws Exception {
        OddJar.of("odd", Steep.class).writeTo(jar);
        awaitJar(JarState.ACTIVE);
        settings.getConfiguration(DEPLOYER, "?").update(FrameworkUtil.asDictionary(Map.of("plugins.trust", "pinned")));
        try {
            PluginJar stopped = awaitJar(JarState.UNTRUSTED);
            assertTrue(stopped.reason().contains("'plugin trust odd.jar' approves them"), stopped::reason);
            Eventually.within(PATIENCE, diagnosis::bundles, bundles -> bundles.stream()
                    .noneMatch(bundle -> bundle.symbolicName().equals("com.example.odd")));
            assertEquals(Optional.empty(), activation("odd"));

            trust.approve(jar);
            assertEquals(JarState.ACTIVE, folder.jars().get(0).state());
            trust.withdraw(trust.approved());
            awaitJar(JarState.UNTRUSTED);
        } finally {
            reset();
        }
        awaitJar(JarState.ACTIVE);
    }

    private void reset() throws IOException {
        settings.getConfiguration(DEPLOYER, "?").delete();
    }

    @Test
    void tellsOfEveryBundleThatItWorks() {
        List<BundleReport> broken = diagnosis.bundles().stream()
                .filter(bundle -> !bundle.problems().isEmpty())
                .toList();

        assertEquals(List.of(), broken);
        assertEquals(context.getBundles().length, diagnosis.bundles().size());
    }
}
