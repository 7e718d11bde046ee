package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.JarState;
import org.neuroplug.api.plugin.PluginJar;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

final class PluginDeployerTest extends FrameworkTest {
    @Test
    void startsAJarThatAppears() throws Exception {
        byte[] bytes = BundleWriter.bundle("a", "1.2.0").bytes();
        Path file = install("a.jar", bytes);

        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertEquals(List.of(new PluginJar(file, "a", "1.2.0", sha256, JarState.ACTIVE, "")), deployer.jars());
        assertEquals(Bundle.ACTIVE, bundles("a").get(0).getState());
        assertEquals(List.of(), warnings);
    }

    @Test
    void runsFromACopyWhoseNameIsItsHash() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0").entry("hello.txt", "hello"));
        String location = bundles("a").get(0).getLocation();

        assertTrue(location.startsWith("reference:file:"), location);
        assertTrue(location.endsWith("/" + listed("a.jar").sha256() + "/a.jar"), location);
    }

    @Test
    void isNotHarmedByAFileThatIsOverwrittenWhileItRuns() throws Exception {
        Path file = install("a.jar", BundleWriter.bundle("a", "1.0.0").entry("hello.txt", "hello"));
        Files.write(file, new byte[10]);

        assertNotNull(bundles("a").get(0).getEntry("hello.txt").openStream().readAllBytes());
    }

    @Test
    void startsTheNewVersionBeforeTheOldOneGoes() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        List<String> events = new ArrayList<>();
        framework.getBundleContext().addBundleListener((SynchronousBundleListener) event -> {
            if (event.getType() == BundleEvent.STARTED || event.getType() == BundleEvent.STOPPED) {
                events.add(event.getType() + " " + event.getBundle().getVersion());
            }
        });
        update("a.jar", BundleWriter.bundle("a", "2.0.0"));

        assertEquals(List.of(BundleEvent.STARTED + " 2.0.0", BundleEvent.STOPPED + " 1.0.0"), events);
        assertEquals(1, bundles("a").size());
        assertEquals("2.0.0", listed("a.jar").version());
    }

    @Test
    void replacesTheSameVersionWithOtherBytes() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0").entry("hello.txt", "old"));
        update("a.jar", BundleWriter.bundle("a", "1.0.0").entry("hello.txt", "new"));

        byte[] text = bundles("a").get(0).getEntry("hello.txt").openStream().readAllBytes();
        assertEquals("new", new String(text, java.nio.charset.StandardCharsets.UTF_8));
        assertTrue(listed("a.jar").active());
    }

    @Test
    void leavesOtherPluginsAloneWhenOneIsReplaced() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        install("b.jar", BundleWriter.bundle("b", "1.0.0"));
        List<String> touched = new ArrayList<>();
        framework.getBundleContext().addBundleListener((SynchronousBundleListener)
                event -> touched.add(event.getBundle().getSymbolicName()));
        update("a.jar", BundleWriter.bundle("a", "2.0.0"));

        assertFalse(touched.contains("b"), touched.toString());
    }

    @Test
    void keepsTheOldVersionWhenTheNewOneDoesNotStart() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        update("a.jar", BundleWriter.bundle("a", "2.0.0").activator(ThrowingActivator.class));

        assertEquals(1, bundles("a").size());
        assertEquals("1.0.0", bundles("a").get(0).getVersion().toString());
        PluginJar jar = listed("a.jar");
        assertFalse(jar.active());
        assertEquals("2.0.0", jar.version());
        assertEquals(
                "its activator threw IllegalStateException: no licence found; version 1.0.0 of before stays in use",
                jar.reason());
    }

    @Test
    void takesTheOldBytesBackAfterABrokenReplacement() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        Bundle first = bundles("a").get(0);
        update("a.jar", BundleWriter.bundle("a", "2.0.0").activator(ThrowingActivator.class));
        update("a.jar", BundleWriter.bundle("a", "1.0.0"));

        assertTrue(listed("a.jar").active());
        assertSame(first, bundles("a").get(0));
    }

    @Test
    void uninstallsTheBundleOfAJarThatWent() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        delete("a.jar");

        assertEquals(List.of(), bundles("a"));
        assertEquals(List.of(), deployer.jars());
    }

    @Test
    void keepsNoCopyOfWhatIsGone() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        update("a.jar", BundleWriter.bundle("a", "2.0.0"));
        delete("a.jar");

        Path copies = framework.getBundleContext().getDataFile("plugins").toPath();
        try (Stream<Path> left = Files.walk(copies)) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void doesNotRestartWhatWasOnlyTouched() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        Bundle first = bundles("a").get(0);
        update("a.jar", BundleWriter.bundle("a", "1.0.0"));

        assertSame(first, bundles("a").get(0));
    }

    @Test
    void usesTheSameBytesOnceAndTheOtherFileWhenTheFirstWent() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        install("copy.jar", BundleWriter.bundle("a", "1.0.0"));
        assertEquals("has the same bytes as a.jar", listed("copy.jar").reason());
        assertEquals(1, bundles("a").size());

        delete("a.jar");
        assertTrue(listed("copy.jar").active());
        assertEquals(1, bundles("a").size());
    }

    @Test
    void takesFileNamesBeyondAscii() throws Exception {
        install("größe 中文 +100%.jar", BundleWriter.bundle("a", "1.0.0"));

        assertTrue(
                listed("größe 中文 +100%.jar").active(),
                listed("größe 中文 +100%.jar").reason());
    }

    @Test
    void givesUpOnAnActivatorThatHangs() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0").activator(HangingActivator.class));
        install("b.jar", BundleWriter.bundle("b", "1.0.0"));

        assertEquals("its activator did not return within 2 s", listed("a.jar").reason());
        assertTrue(listed("b.jar").active());
    }

    @Test
    void usesJarsOfItsFolderOnly() throws Exception {
        assertTrue(deployer.canHandle(
                BundleWriter.bundle("a", "1").to(file("a.jar")).toFile()));
        assertTrue(deployer.canHandle(
                BundleWriter.bundle("a", "1").to(file("B.JAR")).toFile()));
        assertFalse(deployer.canHandle(Files.createFile(file("a.cfg")).toFile()));
        assertFalse(deployer.canHandle(Files.createDirectory(file("folder.jar")).toFile()));
        deployer.install(
                BundleWriter.bundle("a", "1").to(temporary.resolve("a.jar")).toFile());
        assertEquals(List.of(), deployer.jars());
        assertEquals(List.of(), bundles("a"));
    }
}
