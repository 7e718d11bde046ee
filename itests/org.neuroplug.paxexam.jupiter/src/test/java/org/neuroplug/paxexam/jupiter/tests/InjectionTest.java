package org.neuroplug.paxexam.jupiter.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.RuntimeFolder;
import org.neuroplug.paxexam.jupiter.tests.support.BundleFile;
import org.neuroplug.paxexam.jupiter.tests.support.Greeters;
import org.neuroplug.paxexam.jupiter.tests.support.Run;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainerException;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.service.cm.ConfigurationAdmin;

class InjectionTest {

    private static final Path BUNDLES = Path.of("target", "injection");

    private static Option greeters() {
        return RuntimeFolder.bundle(BundleFile.write(
                BUNDLES,
                "greeters",
                Map.of("Bundle-Activator", Greeters.class.getName(), "Import-Package", "org.osgi.framework"),
                Greeters.class));
    }

    @Test
    void missingServiceFailsInTimeAndNamesTheFilter() {
        Run run = Assertions.assertTimeout(Duration.ofSeconds(8), () -> Run.of(MissingFixture.class));

        run.tests().assertStatistics(tests -> tests.started(1).failed(1));
        Throwable failure = run.failures().get(0);
        assertInstanceOf(TestContainerException.class, failure);
        assertTrue(
                failure.getMessage()
                        .startsWith("field greeter of " + MissingFixture.class.getName()
                                + ": no service java.util.function.Supplier matching (language=tlh) within 250 ms;"
                                + " registered: {language=en, "),
                failure.getMessage());
    }

    @Test
    void missingServiceOfAnUnknownTypeSaysSo() {
        String message = Run.of(UnknownFixture.class).failures().get(0).getMessage();

        assertTrue(
                message.endsWith("no service java.lang.Runnable within 1 ms; none of that type is registered"),
                message);
    }

    @Test
    void malformedFilterNamesTheField() {
        String message = Run.of(MalformedFixture.class).failures().get(0).getMessage();

        assertEquals("field greeter of " + MalformedFixture.class.getName() + ": not a filter: language=en", message);
    }

    @Test
    void servicesOfARealBundleComeFromItsOwnClasses() {
        Run run = Run.of(ConfigurationAdminFixture.class);

        run.tests().assertStatistics(tests -> tests.started(1).succeeded(1));
        assertEquals("org.apache.felix.configadmin", run.reported("exporter").get(0));
    }

    @Test
    void servicesAreThereBeforeTheFirstMethod() {
        Run.of(FilterFixture.class).tests().assertStatistics(tests -> tests.started(3)
                .succeeded(3));
    }

    abstract static class Base {

        @Inject
        @Filter("(language=en)")
        private Supplier<String> english;

        String english() {
            return english.get();
        }
    }

    @ContainerTest
    static class FilterFixture extends Base {

        @Inject
        @Filter("(language=fr)")
        private Supplier<String> french;

        @Inject
        @Filter(value = "(language=late)", timeout = 5000)
        private Supplier<String> late;

        @Configuration
        static Option[] options() {
            return new Option[] {greeters()};
        }

        @Test
        void areChosenByTheirFilters() {
            assertEquals("hello", english());
            assertEquals("bonjour", french.get());
            assertNotSame(french, late);
        }

        @Test
        void areWaitedFor() {
            assertEquals("good evening", late.get());
        }

        @Nested
        class Within {

            @Inject
            @Filter("(language=fr)")
            private Supplier<String> own;

            @Test
            void areInjectedIntoNestedClassesToo() {
                assertEquals(french.get(), own.get());
            }
        }
    }

    @ContainerTest
    static class MissingFixture {

        @Inject
        @Filter(value = "(language=tlh)", timeout = 250)
        private Supplier<String> greeter;

        @Configuration
        static Option[] options() {
            return new Option[] {greeters()};
        }

        @Test
        void isNotReached() {
            Assertions.fail(greeter.get());
        }
    }

    @ContainerTest
    static class UnknownFixture {

        @Inject
        @Filter(timeout = 0)
        private Runnable unknown;

        @Configuration
        static Option[] options() {
            return new Option[0];
        }

        @Test
        void isNotReached() {
            unknown.run();
        }
    }

    @ContainerTest
    static class MalformedFixture {

        @Inject
        @Filter("language=en")
        private Supplier<String> greeter;

        @Configuration
        static Option[] options() {
            return new Option[0];
        }

        @Test
        void isNotReached() {
            Assertions.fail(greeter.get());
        }
    }

    @ContainerTest
    static class ConfigurationAdminFixture {

        @Inject
        private ConfigurationAdmin admin;

        @Configuration
        static Option[] options() {
            return new Option[] {RuntimeFolder.bundlesFrom(Path.of("target", "runtime", "bundles"))};
        }

        @Test
        void answers(TestReporter reporter) throws Exception {
            org.osgi.service.cm.Configuration configuration = admin.getConfiguration("some.pid", "?");
            assertEquals("some.pid", configuration.getPid());
            reporter.publishEntry(
                    "exporter",
                    org.osgi.framework.FrameworkUtil.getBundle(ConfigurationAdmin.class)
                            .getSymbolicName());
        }
    }
}
