package org.neuroplug.paxexam.jupiter.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.RuntimeFolder;
import org.neuroplug.paxexam.jupiter.tests.support.BundleFile;
import org.neuroplug.paxexam.jupiter.tests.support.Run;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

class RuntimeFolderTest {

    @TempDir
    private static Path folder;

    @Test
    void startsEachBundleAtTheLevelOfItsFolder() throws IOException {
        write(folder.resolve("a folder"));

        Run.of(Fixture.class).tests().assertStatistics(tests -> tests.started(3).succeeded(3));
    }

    private static void write(Path runtime) throws IOException {
        BundleFile.write(runtime.resolve("2"), "low", Map.of());
        BundleFile.write(runtime.resolve("10"), "high", Map.of());
        BundleFile.write(runtime.resolve("10"), "fragment", Map.of("Fragment-Host", "low"));
        BundleFile.write(runtime.resolve("10"), "stranded", Map.of("Fragment-Host", "absent"));
        Files.writeString(runtime.resolve("10").resolve("README.txt"), "no bundle");
        Files.writeString(runtime.resolve("README.txt"), "no level");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertRefused("no such folder: " + folder.resolve("nowhere"), folder.resolve("nowhere"));
    }

    @Test
    void refusesAFolderWithoutBundles() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertRefused("no bundles in " + empty + ", expected <start level>/*.jar", empty);
    }

    @Test
    void refusesAFolderThatIsNoStartLevel() {
        Path odd = folder.resolve("odd");
        BundleFile.write(odd.resolve("0"), "never", Map.of());

        assertRefused("not a start level (1 or more): the folder " + odd.resolve("0"), odd);
    }

    @Test
    void refusesAFileThatIsNoJar() throws IOException {
        Path level = Files.createDirectories(folder.resolve("text/1"));
        Path text = Files.writeString(level.resolve("text.jar"), "not a jar");

        assertRefused("not a jar: " + text, level.getParent());
    }

    @Test
    void refusesABundleThatIsNotThere() {
        Path missing = folder.resolve("missing.jar");

        String message = assertThrows(IllegalArgumentException.class, () -> RuntimeFolder.bundle(missing))
                .getMessage();
        assertEquals("no such bundle: " + missing, message);
    }

    private static void assertRefused(String message, Path runtime) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> RuntimeFolder.bundlesFrom(runtime))
                        .getMessage());
    }

    @ContainerTest
    static class Fixture {

        @Inject
        private BundleContext context;

        @Configuration
        static Option[] options() {
            return new Option[] {RuntimeFolder.bundlesFrom(folder.resolve("a folder"))};
        }

        @Test
        void runsBundlesOfAllLevels() {
            assertEquals(Bundle.ACTIVE, bundle("low").getState());
            assertEquals(Bundle.ACTIVE, bundle("high").getState());
            assertEquals(2, bundle("low").adapt(BundleStartLevel.class).getStartLevel());
            assertEquals(10, bundle("high").adapt(BundleStartLevel.class).getStartLevel());
            assertEquals(
                    10, context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel());
        }

        @Test
        void attachesFragmentsWithoutStartingThem() {
            assertEquals(Bundle.RESOLVED, bundle("fragment").getState());
            assertEquals(Bundle.INSTALLED, bundle("stranded").getState());
        }

        @Test
        void readsTheJarsWhereTheyLie() {
            assertTrue(bundle("high").getLocation().matches("reference:file:/.*/a%20folder/10/high.jar"));
        }

        private Bundle bundle(String name) {
            return Arrays.stream(context.getBundles())
                    .filter(bundle -> name.equals(bundle.getSymbolicName()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
