package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.ApprovedJar;
import org.neuroplug.api.plugin.JarState;
import org.neuroplug.api.plugin.TrustRule;
import org.neuroplug.api.workbench.OtherVersions;

/** Only jars whose bytes somebody approved may run. */
final class PinnedPluginTest extends FrameworkTest {
    private static final String REASON =
            "is not trusted: plugins.trust is pinned, and nobody approved these bytes; 'plugin trust a.jar' approves them";

    private TrustService trust;

    @BeforeEach
    void pin() {
        settings = rule(TrustRule.PINNED);
        trust = new TrustService(deployer);
    }

    private DeployerSettings rule(TrustRule rule) {
        DeployerSettings defaults = DeployerSettings.defaults(temporary);
        return new DeployerSettings(
                rule, defaults.keystore(), defaults.password(), defaults.largest(), defaults.unpacked());
    }

    @Test
    void nothingOfAJarRunsThatNobodyApproved() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0").activator(ThrowingActivator.class));

        assertEquals(JarState.UNTRUSTED, listed("a.jar").state());
        assertEquals(REASON, listed("a.jar").reason());
        assertEquals(List.of(), bundles("a"));
        assertEquals(List.of("plug-in a.jar: " + REASON), warnings);
    }

    @Test
    void anApprovedJarRunsAtOnceAndStopsWhenTheApprovalIsTakenBack() throws Exception {
        Path file = install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        ApprovedJar approved = trust.approve(file);

        assertTrue(listed("a.jar").active(), listed("a.jar").reason());
        assertEquals(new ApprovedJar(listed("a.jar").sha256(), "a.jar"), approved);
        assertEquals(List.of(approved), trust.approved());

        trust.withdraw(List.of(approved));
        assertEquals(JarState.UNTRUSTED, listed("a.jar").state());
        assertEquals(List.of(), bundles("a"));
        assertEquals(List.of(), trust.approved());
    }

    @Test
    void changedBytesNeedAnApprovalOfTheirOwn() throws Exception {
        trust.approve(install("a.jar", BundleWriter.bundle("a", "1.0.0")));
        update("a.jar", BundleWriter.bundle("a", "1.0.0").entry("x", "y"));

        assertEquals(
                REASON + "; version 1.0.0 of before stays in use",
                listed("a.jar").reason());
        assertEquals(1, bundles("a").size());
        trust.approve(file("a.jar"));
        assertTrue(listed("a.jar").active(), listed("a.jar").reason());
        assertEquals(1, bundles("a").size());
    }

    @Test
    void aVersionThatStayedInUseStopsWithItsApproval() throws Exception {
        ApprovedJar first = trust.approve(install("a.jar", BundleWriter.bundle("a", "1.0.0")));
        update("a.jar", BundleWriter.bundle("a", "2.0.0"));
        trust.withdraw(List.of(first));

        assertEquals(REASON, listed("a.jar").reason());
        assertEquals(List.of(), bundles("a"));
    }

    @Test
    void aStricterRuleStopsWhatRunsAndALaxerOneTakesItUpAgain() throws Exception {
        settings = rule(TrustRule.ANY);
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        assertTrue(listed("a.jar").active());

        settings = rule(TrustRule.PINNED);
        deployer.reconsider();
        assertEquals(JarState.UNTRUSTED, listed("a.jar").state());
        assertEquals(List.of(), bundles("a"));

        settings = rule(TrustRule.ANY);
        deployer.reconsider();
        assertTrue(listed("a.jar").active());
    }

    @Test
    void aJarThatIsNotApprovedIsNotInstalledEither() throws Exception {
        Path source = BundleWriter.bundle("a", "1.0.0").to(temporary.resolve("a.jar"));

        String message = assertThrows(InvalidInputException.class, () -> deployer.install(source, OtherVersions.REFUSE))
                .getMessage();
        assertEquals("a.jar " + REASON, message);
        assertFalse(Files.exists(file("a.jar")));
        trust.approve(source);
        assertTrue(deployer.install(source, OtherVersions.REFUSE).active());
    }

    @Test
    void theFileCanBeEditedAndKeepsWhatItDoesNotUnderstand() throws Exception {
        Path file = install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        Files.createDirectories(trust.file().getParent());
        List<String> lines =
                List.of("# mine", "", "gibberish", listed("a.jar").sha256().toUpperCase(java.util.Locale.ROOT));
        Files.write(trust.file(), lines);

        assertTrue(trust.canHandle(trust.file().toFile()));
        assertFalse(trust.canHandle(file.toFile()));
        trust.install(trust.file().toFile());
        assertTrue(listed("a.jar").active(), listed("a.jar").reason());
        trust.withdraw(trust.approved());
        assertEquals(lines.subList(0, 3), Files.readAllLines(trust.file()));
    }

    @Test
    void approvingTwiceWritesOneLineAsSha256sumDoes() throws Exception {
        Path file = BundleWriter.bundle("a", "1.0.0").to(temporary.resolve("a.jar"));
        ApprovedJar approved = trust.approve(file);
        trust.approve(file);

        List<String> lines = Files.readAllLines(trust.file());
        assertEquals(approved.sha256() + "  a.jar", lines.get(lines.size() - 1));
        assertEquals(1, lines.stream().filter(line -> !line.startsWith("#")).count());
    }

    @Test
    void aSettingThatIsNotUnderstoodTrustsNothing() {
        String message = assertThrows(
                        InvalidInputException.class,
                        () -> DeployerSettings.of(
                                new java.util.Hashtable<>(java.util.Map.of("plugins.trust", "pined")), temporary))
                .getMessage();

        assertEquals("plugins.trust must be one of any, pinned, signed, was 'pined'", message);
        assertEquals(
                "is not trusted: " + message,
                new SettledTrust(
                                () -> {
                                    throw new InvalidInputException(message);
                                },
                                deployer.approved())
                        .objection(temporary, "")
                        .orElseThrow());
    }
}
