package org.neuroplug.paxexam.jupiter.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.PaxExamExtension;
import org.neuroplug.paxexam.jupiter.tests.support.Run;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.FrameworkUtil;

class LifecycleTest {

    @Test
    void callsEachMethodOnceAndInside() {
        assertEquals(
                List.of(
                        "before all inside",
                        "before each inside",
                        "test inside",
                        "after each inside",
                        "after all inside"),
                Run.of(Fixture.class).reported("call"));
    }

    @Test
    void callsInheritedMethodsOnOneInstance() {
        assertEquals(
                List.of("before all inside 1", "test inside 2", "after all inside 3"),
                Run.of(OneInstanceFixture.class).reported("call"));
    }

    @Test
    void giveEachClassItsOwnContainer() {
        String first = Run.of(OneInstanceFixture.class).reported("framework").get(0);
        String second = Run.of(OneInstanceFixture.class).reported("framework").get(0);

        assertEquals(false, first.equals(second), first);
    }

    private static String place() {
        return FrameworkUtil.getBundle(LifecycleTest.class) == null ? "outside" : "inside";
    }

    @ExtendWith(PaxExamExtension.class)
    static class Fixture {

        @Configuration
        Option[] nothingButTheFramework() {
            return new Option[0];
        }

        @BeforeAll
        static void beforeAll(TestReporter reporter) {
            reporter.publishEntry("call", "before all " + place());
        }

        @BeforeEach
        void beforeEach(TestReporter reporter) {
            reporter.publishEntry("call", "before each " + place());
        }

        @Test
        void test(TestReporter reporter) {
            reporter.publishEntry("call", "test " + place());
        }

        @AfterEach
        void afterEach(TestReporter reporter) {
            reporter.publishEntry("call", "after each " + place());
        }

        @AfterAll
        static void afterAll(TestReporter reporter) {
            reporter.publishEntry("call", "after all " + place());
        }
    }

    @ContainerTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Base {

        private int calls;

        @Configuration
        Option[] nothingButTheFramework() {
            return new Option[0];
        }

        String count() {
            calls++;
            return place() + " " + calls;
        }

        @BeforeAll
        void beforeAll(TestReporter reporter) {
            reporter.publishEntry("call", "before all " + count());
            reporter.publishEntry(
                    "framework",
                    FrameworkUtil.getBundle(getClass()).getBundleContext().getProperty("org.osgi.framework.uuid"));
        }

        @AfterAll
        void afterAll(TestReporter reporter) {
            reporter.publishEntry("call", "after all " + count());
        }
    }

    static class OneInstanceFixture extends Base {

        @Test
        void test(TestReporter reporter) {
            reporter.publishEntry("call", "test " + count());
        }
    }
}
