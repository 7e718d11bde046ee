package org.neuroplug.paxexam.jupiter.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.RuntimeFolder;
import org.neuroplug.paxexam.jupiter.tests.support.BundleFile;
import org.neuroplug.paxexam.jupiter.tests.support.LastWords;
import org.neuroplug.paxexam.jupiter.tests.support.Run;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.FrameworkUtil;

class CleanUpTest {

    @TempDir
    private static Path folder;

    @Test
    void deletesTheStorageAfterTheClass() {
        assertDeletedAfter(PassingFixture.class);
    }

    @Test
    void deletesTheStorageAfterAFailure() {
        assertDeletedAfter(FailingFixture.class);
    }

    private static void assertDeletedAfter(Class<?> fixture) {
        Path storage = Path.of(Run.of(fixture).reported("storage").get(0));

        assertTrue(storage.isAbsolute());
        assertTrue(Files.notExists(storage), storage + " was left behind");
    }

    @Test
    void stopsTheBundles() {
        Path words = folder.resolve("last-words");
        System.setProperty(LastWords.FILE, words.toString());
        try {
            Run.of(FailingFixture.class);
        } finally {
            System.clearProperty(LastWords.FILE);
        }

        assertTrue(Files.exists(words), "the bundle was not stopped");
    }

    @Test
    void leavesTheInstalledFilesWhereTheyAre() {
        Run.of(PassingFixture.class);

        assertTrue(Files.exists(folder.resolve("last.words.jar")));
    }

    @Test
    void givesSystemPropertiesTheirOldValuesBack() {
        System.setProperty("paxexam.jupiter.old", "before");
        String handlers = System.getProperty("java.protocol.handler.pkgs");
        try {
            Run run = Run.of(PassingFixture.class);

            assertEquals("inside", run.reported("old").get(0));
            assertEquals("inside", run.reported("new").get(0));
            assertEquals("before", System.getProperty("paxexam.jupiter.old"));
            assertNull(System.getProperty("paxexam.jupiter.new"));
            assertEquals(handlers, System.getProperty("java.protocol.handler.pkgs"));
        } finally {
            System.clearProperty("paxexam.jupiter.old");
        }
    }

    @ContainerTest
    abstract static class Base {

        @Configuration
        static Option[] options() {
            Path bundle = BundleFile.write(
                    folder,
                    "last.words",
                    Map.of("Bundle-Activator", LastWords.class.getName(), "Import-Package", "org.osgi.framework"),
                    LastWords.class);
            return new Option[] {
                RuntimeFolder.bundle(bundle),
                CoreOptions.systemProperty("paxexam.jupiter.old").value("inside"),
                CoreOptions.systemProperty("paxexam.jupiter.new").value("inside")
            };
        }

        @BeforeAll
        static void report(TestReporter reporter) {
            String storage =
                    FrameworkUtil.getBundle(Base.class).getBundleContext().getProperty("org.osgi.framework.storage");
            assertFalse(Files.notExists(Path.of(storage)));
            reporter.publishEntry("storage", storage);
            reporter.publishEntry("old", System.getProperty("paxexam.jupiter.old"));
            reporter.publishEntry("new", System.getProperty("paxexam.jupiter.new"));
        }
    }

    static class PassingFixture extends Base {

        @Test
        void passes() {
            assertEquals("inside", System.getProperty("paxexam.jupiter.new"));
        }
    }

    static class FailingFixture extends Base {

        @BeforeAll
        static void fails() {
            fail("as it should");
        }

        @Test
        void isNotReached() {
            fail("before all had failed");
        }
    }
}
