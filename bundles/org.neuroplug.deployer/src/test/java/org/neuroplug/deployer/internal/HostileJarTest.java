package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neuroplug.api.plugin.TrustRule;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Jars whose makers mean harm, or made a mistake that looks like it. */
@Timeout(60)
final class HostileJarTest extends FrameworkTest {
    /** Whatever was put in, others can still be used. */
    @AfterEach
    void takesUpTheNextPlugin() throws Exception {
        install("next.jar", BundleWriter.bundle("next", "1.0.0"));
        assertTrue(listed("next.jar").active(), listed("next.jar").reason());
    }

    private void assertRefused(String file, String reason) {
        assertEquals(reason, listed(file).reason());
        assertFalse(listed(file).active());
        assertEquals(List.of(), bundles("a"));
    }

    private Path sparse(String name, int megabytes) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(file(name).toFile(), "rw")) {
            file.write(new byte[] {'P', 'K', 3, 4});
            file.setLength((long) megabytes << 20);
        }
        return file(name);
    }

    @Test
    void refusesAFileOf500MegabytesWithoutReadingIt() throws Exception {
        deployer.install(sparse("a.jar", 500).toFile());

        assertRefused("a.jar", "is larger than 200 MB, the most that a plug-in may have (plugins.largest)");
    }

    @Test
    void refusesALargeFileThatOnlyBeginsAsAJar() throws Exception {
        deployer.install(sparse("a.jar", 150).toFile());

        assertTrue(
                listed("a.jar").reason().startsWith("is truncated or damaged: "),
                listed("a.jar").reason());
    }

    @Test
    void refusesABomb() throws Exception {
        settings = new DeployerSettings(TrustRule.ANY, temporary, "", 1, 5);
        install("a.jar", BundleWriter.bundle("a", "1.0.0").entry("zeros", "0".repeat(6 << 20)));

        assertRefused("a.jar", "unpacks to more than 5 MB, the most that a plug-in may (plugins.unpacked)");
    }

    @Test
    void refusesAManifestThatWouldFillTheMemory() throws Exception {
        byte[] bytes = BundleWriter.bundle("a", "1.0.0")
                .entry("OSGI-INF/a.xml", " ".repeat(5 << 20))
                .bytes();
        install("a.jar", bytes);

        assertRefused("a.jar", "has a file OSGI-INF/a.xml of more than 4 MB, which is read as a whole");
        byte[] manifest = BundleWriter.bundle("a", "1.0.0")
                .header("X-Large", "x".repeat(5 << 20))
                .bytes();
        install("a.jar", manifest);
        assertRefused("a.jar", "has a file META-INF/MANIFEST.MF of more than 4 MB, which is read as a whole");
    }

    @Test
    void takesHeadersThatAreOnlyLong() throws Exception {
        String packages =
                IntStream.range(0, 2_000).mapToObj(i -> "org.many.p" + i).collect(Collectors.joining(","));
        install("a.jar", BundleWriter.bundle("a", "1.0.0").header(Constants.EXPORT_PACKAGE, packages));

        assertTrue(listed("a.jar").active(), listed("a.jar").reason());
    }

    @Test
    void refusesAnEntryThatIsThereTwice() throws Exception {
        byte[] bytes = BundleWriter.bundle("a", "1.0.0")
                .entry("twin-a", "x")
                .entry("twin-b", "y")
                .bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("twin-b", "twin-a");
        install("a.jar", text.getBytes(StandardCharsets.ISO_8859_1));

        assertRefused("a.jar", "has the entry twin-a twice");
    }

    @Test
    void refusesASecondManifestThatOnlySomeReadersFind() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0").entry("meta-inf/manifest.mf", "Manifest-Version: 1.0\n"));

        assertRefused("a.jar", "has the entry meta-inf/manifest.mf twice");
    }

    @Test
    void refusesToExtendTheFrameworkOrOurBundles() throws Exception {
        for (String host : List.of("system.bundle; extension:=framework", "org.neuroplug.core")) {
            install("a.jar", BundleWriter.bundle("a", "1.0.0").header(Constants.FRAGMENT_HOST, host));

            assertRefused(
                    "a.jar", "is a fragment of " + host.split(";", 2)[0] + "; only whole bundles can be plugged in");
        }
    }

    @Test
    void refusesToStandInForTheWorkbench() throws Exception {
        BundleWriter contracts =
                BundleWriter.bundle("org.neuroplug.api", "1.0.0").header(Constants.EXPORT_PACKAGE, "org.neuroplug.api");
        Bundle own = framework.getBundleContext().installBundle("ours", new ByteArrayInputStream(contracts.bytes()));
        own.start();

        install("a.jar", contracts.entry("x", "y"));
        assertEquals(
                "is org.neuroplug.api, a part of the workbench itself, which is exchanged in the workbench's installation,"
                        + " not as a plug-in",
                listed("a.jar").reason());
        assertEquals(List.of(own), bundles("org.neuroplug.api"));
        for (String name : List.of("org.neuroplug.api", "org.osgi.framework")) {
            install("a.jar", BundleWriter.bundle("a", "1.0.0").header(Constants.EXPORT_PACKAGE, name));

            assertRefused(
                    "a.jar",
                    "exports the package " + name
                            + ", which is the workbench's own: import it, and leave it out of Export-Package");
        }
    }

    @Test
    void doesNotLoadASecondEngine() throws Exception {
        BundleWriter engine = BundleWriter.bundle("org.neuroplug.dl4j", "1.0.0");
        framework
                .getBundleContext()
                .installBundle("engine", new ByteArrayInputStream(engine.bytes()))
                .start();
        install("engine.jar", engine.entry("x", "y"));

        assertTrue(
                listed("engine.jar").reason().contains("natives cannot be loaded twice"),
                listed("engine.jar").reason());
        assertEquals(1, bundles("org.neuroplug.dl4j").size());
    }

    @Test
    void saysThatAnActivatorIsNotInTheJar() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0").header(Constants.BUNDLE_ACTIVATOR, "org.example.Missing"));

        assertRefused("a.jar", "its activator org.example.Missing is not in the jar");
    }

    @Test
    void saysWhichCapabilityIsMissing() throws Exception {
        install(
                "a.jar",
                BundleWriter.bundle("a", "1.0.0")
                        .header(Constants.REQUIRE_CAPABILITY, "osgi.native;filter:=\"(osgi.native.osname=nonesuch)\""));

        assertEquals(
                "needs osgi.native (osgi.native.osname=nonesuch), but no bundle offers it",
                listed("a.jar").reason());
    }

    @Test
    void takesABundleThatImportsWhateverItMeets() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0").header(Constants.DYNAMICIMPORT_PACKAGE, "*"));

        assertTrue(listed("a.jar").active(), listed("a.jar").reason());
    }

    @Test
    void theOlderOfTwoFilesWithTheSameVersionIsUsedInWhicheverOrderTheyAreSeen() throws Exception {
        BundleWriter first = BundleWriter.bundle("a", "1.0.0");
        install("old.jar", first);
        java.nio.file.Files.setLastModifiedTime(
                file("old.jar"), java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
        install("new.jar", BundleWriter.bundle("a", "1.0.0").entry("x", "y"));

        String reason =
                "is a 1.0.0, as old.jar is, but with other bytes: give it another version, or remove one of them";
        assertEquals(reason, listed("new.jar").reason());
        assertTrue(listed("old.jar").active());
        assertEquals(1, bundles("a").size());

        deployer.uninstall(file("old.jar").toFile());
        assertTrue(listed("new.jar").active(), listed("new.jar").reason());
        deployer.install(file("old.jar").toFile());
        assertEquals(reason, listed("new.jar").reason());
        assertTrue(listed("old.jar").active(), listed("old.jar").reason());
        assertEquals(1, bundles("a").size());
    }

    @Test
    void startsTwoThatNeedEachOtherAndAreThereAtOnce() throws Exception {
        BundleWriter.bundle("b", "1.0.0")
                .header(Constants.IMPORT_PACKAGE, "p")
                .header(Constants.EXPORT_PACKAGE, "q")
                .to(file("b.jar"));
        install(
                "c.jar",
                BundleWriter.bundle("c", "1.0.0")
                        .header(Constants.IMPORT_PACKAGE, "q")
                        .header(Constants.EXPORT_PACKAGE, "p"));

        assertTrue(listed("b.jar").active(), listed("b.jar").reason());
        assertTrue(listed("c.jar").active(), listed("c.jar").reason());
        assertEquals(List.of(), warnings);
    }
}
