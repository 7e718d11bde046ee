package org.neuroplug.paxexam.jupiter.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.tests.support.Run;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainerException;

class FailureTest {

    @Test
    void assertionsKeepTheirTypeMessageAndStackTrace() {
        Run run = Run.of(AssertionFixture.class);

        run.tests().assertStatistics(tests -> tests.started(1).failed(1));
        AssertionFailedError error =
                assertInstanceOf(AssertionFailedError.class, run.failures().get(0));
        assertEquals("the sum ==> expected: <5> but was: <4>", error.getMessage());
        assertEquals(5, error.getExpected().getValue());
        assertTrue(
                Arrays.stream(error.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(AssertionFixture.class.getName())
                                && frame.getMethodName().equals("adds")),
                Arrays.toString(error.getStackTrace()));
    }

    @Test
    void assumptionsAbort() {
        Run run = Run.of(AssumptionFixture.class);

        run.tests().assertStatistics(tests -> tests.started(1).aborted(1));
        assertInstanceOf(TestAbortedException.class, run.abortions().get(0));
        assertEquals("Assumption failed: not today", run.abortions().get(0).getMessage());
    }

    @Test
    void assumptionsOfTheConfigurationAbortTheClass() {
        Run run = Run.of(ConfigurationAssumptionFixture.class);

        assertEquals(
                "Assumption failed: no such platform", run.abortions().get(0).getMessage());
        assertEquals(List.of(), run.failures());
    }

    @Test
    void exceptionsOfTheTestsOwnTypeComeOutAsTheyAre() {
        Throwable thrown = Run.of(OwnExceptionFixture.class).failures().get(0);

        assertEquals(OwnException.class.getName(), thrown.getClass().getName());
        assertNotEquals(OwnException.class, thrown.getClass(), "came from outside the container");
        assertEquals("mine", thrown.getMessage());
    }

    @Test
    void lifecycleMethodsAndDynamicTestsFailAsTheyShould() {
        Run run = Run.of(OtherMethodsFixture.class);

        assertEquals(
                List.of("dynamic", "before each", "after all"),
                run.failures().stream().map(Throwable::getMessage).toList());
    }

    @Test
    void refusesArgumentsThatCannotCross() {
        Throwable refused = Run.of(StrangeArgumentFixture.class).failures().get(0);

        assertInstanceOf(TestContainerException.class, refused);
        assertTrue(
                refused.getMessage().contains("StrangeArgumentFixture.takes(")
                        && refused.getMessage().contains("Serializable"),
                refused.getMessage());
    }

    /** A container with nothing in it. */
    @ContainerTest
    abstract static class EmptyContainer {

        @Configuration
        static Option[] nothingButTheFramework() {
            return new Option[0];
        }
    }

    static class AssertionFixture extends EmptyContainer {

        @Test
        void adds() {
            assertEquals(5, 2 + 2, "the sum");
        }
    }

    static class AssumptionFixture extends EmptyContainer {

        @Test
        void assumes() {
            Assumptions.assumeTrue(false, "not today");
        }
    }

    @ContainerTest
    static class ConfigurationAssumptionFixture {

        @Configuration
        static Option[] options() {
            Assumptions.assumeTrue(false, "no such platform");
            return new Option[0];
        }

        @Test
        void isNotReached() {
            fail("no container");
        }
    }

    static final class OwnException extends RuntimeException {

        private static final long serialVersionUID = 1;

        OwnException(String message) {
            super(message);
        }
    }

    static class OwnExceptionFixture extends EmptyContainer {

        @Test
        void throwsIt() {
            throw new OwnException("mine");
        }
    }

    static class OtherMethodsFixture extends EmptyContainer {

        private static boolean isAfterFactory;

        @BeforeEach
        void failsTheSecondTime() {
            if (isAfterFactory) {
                fail("before each");
            }
            isAfterFactory = true;
        }

        @TestFactory
        Stream<DynamicTest> makesATest() {
            return Stream.of(DynamicTest.dynamicTest("dynamic", () -> fail("dynamic")));
        }

        @Test
        void isNotReached() {
            fail("test");
        }

        @AfterAll
        static void afterAll() {
            fail("after all");
        }
    }

    static class StrangeArgumentFixture extends EmptyContainer {

        @ParameterizedTest
        @MethodSource("strangers")
        void takes(Stranger stranger) {
            fail("got " + stranger);
        }

        static Stream<Stranger> strangers() {
            return Stream.of(new Stranger("outside"));
        }
    }

    record Stranger(String home) {}
}
