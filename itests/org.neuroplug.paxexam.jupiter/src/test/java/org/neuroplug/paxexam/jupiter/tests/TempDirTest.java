package org.neuroplug.paxexam.jupiter.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.tests.support.Run;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.FrameworkUtil;

class TempDirTest {

    @Test
    void deletesTheFoldersAfterwards() {
        Run run = Run.of(Fixture.class);

        run.tests().assertStatistics(tests -> tests.started(2).succeeded(2));
        assertEquals(6, run.reported("folder").size());
        assertTrue(run.reported("folder").stream().map(Path::of).noneMatch(Files::exists));
    }

    @ContainerTest
    static class Fixture {

        @TempDir
        private static Path ofTheClass;

        @TempDir
        private File ofTheInstance;

        @Configuration
        static Option[] nothingButTheFramework() {
            return new Option[0];
        }

        @BeforeAll
        static void knowsTheStaticFolder() throws IOException {
            Files.createFile(ofTheClass.resolve("made-by-before-all"));
        }

        @BeforeEach
        void knowsItsFolder() throws IOException {
            Files.createFile(ofTheInstance.toPath().resolve("made-by-before-each"));
        }

        @Test
        void findsWhatWasMade(@TempDir Path ofTheMethod, TestReporter reporter) {
            assertTrue(FrameworkUtil.getBundle(getClass()) != null, "not in the container");
            assertTrue(Files.exists(ofTheClass.resolve("made-by-before-all")));
            assertTrue(Files.exists(ofTheInstance.toPath().resolve("made-by-before-each")));
            assertTrue(Files.isDirectory(ofTheMethod));
            reporter.publishEntry("folder", ofTheClass.toString());
            reporter.publishEntry("folder", ofTheInstance.toString());
            reporter.publishEntry("folder", ofTheMethod.toString());
        }

        @Nested
        class Within {

            @Test
            void findsTheFoldersOfTheEnclosingClass(@TempDir Path ofTheMethod, TestReporter reporter) {
                findsWhatWasMade(ofTheMethod, reporter);
            }
        }
    }
}
