package org.neuroplug.paxexam.jupiter.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.RuntimeFolder;
import org.neuroplug.paxexam.jupiter.tests.support.Broken;
import org.neuroplug.paxexam.jupiter.tests.support.BundleFile;
import org.neuroplug.paxexam.jupiter.tests.support.Run;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainerException;

class StartFailureTest {

    /** What the fixture's configuration method returns, which is called outside. */
    private static Option[] options;

    @TempDir
    private Path folder;

    private Path storage;

    @BeforeEach
    void chooseStorage() {
        storage = folder.resolve("storage");
    }

    @Test
    void unresolvedBundlesAreNamedWithWhatTheyMiss() {
        Path needy = BundleFile.write(folder, "org.example.needy", Map.of("Import-Package", "org.example.missing"));
        Path other = BundleFile.write(folder, "org.example.other", Map.of("Require-Bundle", "org.example.absent"));
        BundleFile.write(folder, "org.example.fine", Map.of());

        String message = start(
                RuntimeFolder.bundle(needy),
                RuntimeFolder.bundle(other),
                RuntimeFolder.bundle(folder.resolve("org.example.fine.jar")));

        assertContains(message, "the container of " + Fixture.class.getName() + " did not start: 2 bundles are not");
        assertContains(message, "\n  org.example.needy 1.2.3 (reference:" + needy.toUri() + "): ");
        assertContains(line(message, "org.example.needy 1.2.3"), "org.example.missing");
        assertContains(line(message, "org.example.other 1.2.3"), "org.example.absent");
        assertTrue(!message.contains("org.example.fine"), message);
    }

    @Test
    void activatorsThatThrowAreNamedWithWhatTheyThrew() {
        Path broken = BundleFile.write(
                folder,
                "org.example.broken",
                Map.of("Bundle-Activator", Broken.class.getName(), "Import-Package", "org.osgi.framework"),
                Broken.class);

        String message = start(RuntimeFolder.bundle(broken));

        assertContains(line(message, "org.example.broken 1.2.3"), "java.lang.IllegalStateException: no licence");
    }

    @Test
    void bundlesAboveTheStartLevelAreNamed() {
        Path high = BundleFile.write(folder, "org.example.high", Map.of());

        String message = start(
                RuntimeFolder.bundle(high, 9),
                RuntimeFolder.bundle(BundleFile.write(folder, "org.example.low", Map.of())));

        assertContains(message, "1 bundle is not running:");
        assertContains(line(message, "org.example.high 1.2.3"), "its start level 9 is above the framework's, 5");
    }

    @Test
    void bundlesThatAreNotThereAreNamed() {
        String missing = folder.resolve("missing.jar").toUri().toString();

        String message = start(CoreOptions.bundle(missing));

        assertContains(message, " did not start: Problem starting test container: ");
        assertContains(message, Path.of(URI.create(missing)).toString());
    }

    @Test
    void nestedClassesDoNotTryAgain() {
        options = new Option[] {CoreOptions.bundle("file:/nowhere/at/all.jar")};

        Run run = Run.of(WithNestedFixture.class);

        assertEquals(1, run.failures().size());
        run.tests().assertStatistics(tests -> tests.started(0));
    }

    @Test
    void needsOneConfigurationMethod() {
        assertContains(
                failure(UnconfiguredFixture.class),
                UnconfiguredFixture.class.getName()
                        + " needs exactly one method annotated with org.ops4j.pax.exam.Configuration, found []");
        assertContains(failure(TwiceConfiguredFixture.class), "first(");
        assertContains(failure(TwiceConfiguredFixture.class), "second(");
        assertContains(failure(MisconfiguredFixture.class), "must return Option[] and take no parameters");
    }

    @Test
    void configurationMethodsNeedAnInstanceOrBeStatic() {
        assertContains(failure(ConstructedFixture.class), "make options static");
    }

    /** Fails to start the fixture with these options and says why; nothing may be left behind. */
    private String start(Option... bundles) {
        options = new Option[] {
            CoreOptions.composite(bundles),
            CoreOptions.workingDirectory(storage.toString()),
            CoreOptions.frameworkProperty("felix.log.level").value("0")
        };
        String message = failure(Fixture.class);
        assertTrue(Files.notExists(storage), "storage was left behind");
        return message;
    }

    private static String failure(Class<?> fixture) {
        List<Throwable> failures = Run.of(fixture).failures();
        assertEquals(1, failures.size());
        return assertInstanceOf(TestContainerException.class, failures.get(0)).getMessage();
    }

    private static String line(String message, String start) {
        return message.lines()
                .filter(line -> line.strip().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + start + " in " + message));
    }

    private static void assertContains(String message, String part) {
        assertTrue(message.contains(part), message + "\n\nlacks: " + part);
    }

    @ContainerTest
    static class Fixture {

        @Configuration
        static Option[] options() {
            return options;
        }

        @Test
        void isNotReached() {
            fail("it started");
        }
    }

    @ContainerTest
    static class WithNestedFixture {

        @Configuration
        static Option[] options() {
            return options;
        }

        @Nested
        class Within {

            @Test
            void isNotReached() {
                fail("it started");
            }
        }
    }

    @ContainerTest
    static class UnconfiguredFixture {

        @Test
        void isNotReached() {
            fail("it started");
        }
    }

    static class TwiceConfiguredFixture extends UnconfiguredFixture {

        @Configuration
        static Option[] first() {
            return new Option[0];
        }

        @Configuration
        static Option[] second() {
            return new Option[0];
        }
    }

    static class MisconfiguredFixture extends UnconfiguredFixture {

        @Configuration
        static Option options() {
            return CoreOptions.composite();
        }
    }

    static class ConstructedFixture extends UnconfiguredFixture {

        ConstructedFixture(String argument) {
            fail(argument);
        }

        @Configuration
        Option[] options() {
            return new Option[0];
        }
    }
}
