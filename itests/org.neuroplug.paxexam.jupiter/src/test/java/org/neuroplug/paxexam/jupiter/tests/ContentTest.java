package org.neuroplug.paxexam.jupiter.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.ProbeContent;
import org.neuroplug.paxexam.jupiter.SharedPackages;
import org.neuroplug.paxexam.jupiter.tests.support.BundleFile;
import org.neuroplug.paxexam.jupiter.tests.support.Run;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.ProbeBuilder;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;

class ContentTest {

    @Test
    void librariesCanBeSharedOrCopied() {
        Run.of(LibraryFixture.class).tests().assertStatistics(tests -> tests.started(3)
                .succeeded(3));
    }

    @Test
    void sharedPackagesHaveTheVersionsOfTheirBundles() {
        Run.of(VersionFixture.class).tests().assertStatistics(tests -> tests.started(1)
                .succeeded(1));
    }

    @Test
    void classesThatAreNotVisibleInsideAreNamed() {
        String message = Run.of(InvisibleFixture.class).failures().get(0).getMessage();

        assertTrue(
                message.contains(
                                "needsALogger() cannot be reached inside the container (java.lang.NoClassDefFoundError: org/slf4j/Logger)")
                        && message.contains("ProbeContent.jarOf"),
                message);
    }

    @Test
    void testClassesMayLieInAJar(@TempDir Path folder) throws Exception {
        Path jar =
                BundleFile.write(folder, "tests", Map.of(), JarFixture.class, JarFixture.Helper.class, Unloaded.class);
        try (URLClassLoader loader = new ChildFirst(jar.toUri().toURL())) {
            Run run = Run.of(loader.loadClass(JarFixture.class.getName()));

            run.tests().assertStatistics(tests -> tests.started(1).succeeded(1));
        }
    }

    @Test
    void classesOfTheJdkLieInNoJar() {
        String message = assertThrows(IllegalArgumentException.class, () -> SharedPackages.ofJar(String.class))
                .getMessage();
        assertEquals("java.lang.String was not loaded from a folder or jar; is it a class of the JDK?", message);
    }

    @ContainerTest
    static class LibraryFixture {

        @Configuration
        static Option[] options() {
            return new Option[] {
                SharedPackages.ofJar(org.assertj.core.api.Assertions.class), ProbeContent.jarOf(Logger.class)
            };
        }

        @ProbeBuilder
        static TestProbeBuilder withAHeader(TestProbeBuilder builder) {
            return builder.setHeader("X-Test", "of its own");
        }

        @Test
        void sharesALibrary() {
            assertThat("shared").startsWith("sh");
            assertNull(FrameworkUtil.getBundle(org.assertj.core.api.Assertions.class));
        }

        @Test
        void hasALibraryOfItsOwn() {
            assertEquals(FrameworkUtil.getBundle(getClass()), FrameworkUtil.getBundle(Logger.class));
        }

        @Test
        void hasTheHeadersOfItsBuilder() {
            assertEquals(
                    "of its own",
                    FrameworkUtil.getBundle(getClass()).getHeaders().get("X-Test"));
        }
    }

    @ContainerTest
    static class VersionFixture {

        @TempDir
        private static Path folder;

        @Inject
        private BundleContext context;

        @Configuration
        static Option[] options() {
            return new Option[0];
        }

        @Test
        void resolvesABundleThatImportsJUnit() throws Exception {
            Map<String, String> imports = Map.of(
                    "Import-Package", "org.junit.jupiter.api;version=\"[5.12,6)\",org.opentest4j;version=\"[1.3,2)\"");
            String location = BundleFile.write(folder, "kit", imports).toUri().toString();

            context.installBundle(location).start();

            assertEquals(Bundle.ACTIVE, context.getBundle(location).getState());
        }
    }

    @ContainerTest
    static class InvisibleFixture {

        @Configuration
        static Option[] options() {
            return new Option[0];
        }

        @Test
        void needsALogger() {
            invisible(null);
        }

        void invisible(Logger logger) {
            assertNull(logger);
        }
    }

    /** A class that nobody has loaded when the probe is built. */
    static final class Unloaded {}

    /** Loads what is in the jar from there, although the class path has it too. */
    private static final class ChildFirst extends URLClassLoader {

        ChildFirst(URL jar) {
            super(new URL[] {jar}, ContentTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                boolean inJar = findResource(name.replace('.', '/') + ".class") != null;
                if (inJar && findLoadedClass(name) == null) {
                    return findClass(name);
                }
                return super.loadClass(name, resolve);
            }
        }
    }

    @ContainerTest
    static class JarFixture {

        @Configuration
        static Option[] options() {
            return new Option[0];
        }

        @Test
        void hasTheWholeJarInside() throws ClassNotFoundException {
            assertNotNull(FrameworkUtil.getBundle(getClass()));
            assertEquals(FrameworkUtil.getBundle(getClass()), FrameworkUtil.getBundle(Helper.class));
            assertNotNull(FrameworkUtil.getBundle(
                    getClass().getClassLoader().loadClass(getClass().getPackageName() + ".ContentTest$Unloaded")));
        }

        static final class Helper {}
    }
}
