package org.neuroplug.paxexam.jupiter.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.FrameworkUtil;

@ContainerTest
class ArgumentsTest {

    private final TestInfo constructed;

    ArgumentsTest(TestInfo constructed) {
        this.constructed = constructed;
    }

    @Configuration
    static Option[] nothingButTheFramework() {
        return new Option[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "bc"})
    void takesStrings(String value) {
        assertTrue(Stream.of("a", "bc").anyMatch(value::equals));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void takesPrimitives(int value, TestInfo info) {
        assertInside();
        assertEquals("[" + (value - 2) + "] " + value, info.getDisplayName());
    }

    @ParameterizedTest
    @EnumSource
    void takesTheConstantsInsideForEnums(Size size) {
        assertSame(Size.valueOf(size.name()), size);
    }

    @ParameterizedTest
    @EnumSource
    void takesEnumsOfTheJdk(TimeUnit unit) {
        assertSame(TimeUnit.valueOf(unit.name()), unit);
    }

    @ParameterizedTest
    @ValueSource(classes = {Size.class, Box.class})
    void takesTheClassesInside(Class<?> type) {
        assertEquals(FrameworkUtil.getBundle(getClass()), FrameworkUtil.getBundle(type));
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void takesValuesOfTheTestsOwnTypes(Box box, Size[] sizes, List<Integer> list) {
        assertEquals(new Box(Size.LARGE, "tea"), box);
        assertSame(Size.SMALL, sizes[0]);
        assertEquals(List.of(1, 2), list);
    }

    static Stream<Arguments> boxes() {
        return Stream.of(Arguments.of(new Box(Size.LARGE, "tea"), new Size[] {Size.SMALL}, List.of(1, 2)));
    }

    @RepeatedTest(2)
    void repeats(RepetitionInfo repetition) {
        assertInside();
        assertEquals(2, repetition.getTotalRepetitions());
    }

    @Test
    @Tag("named")
    @DisplayName("tells what runs")
    void tellsWhatRuns(TestInfo info) throws NoSuchMethodException {
        assertEquals("tells what runs", info.getDisplayName());
        assertTrue(info.getTags().contains("named"));
        assertSame(getClass(), info.getTestClass().orElseThrow());
        assertEquals(
                getClass().getDeclaredMethod("tellsWhatRuns", TestInfo.class),
                info.getTestMethod().orElseThrow());
        assertEquals("tells what runs", constructed.getDisplayName());
    }

    @TestFactory
    Stream<DynamicTest> makesTests() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Stream.of(1, 2)
                .map(number -> dynamicTest("dynamic " + number, () -> {
                    assertInside();
                    assertSame(loader, Thread.currentThread().getContextClassLoader());
                }));
    }

    private static void assertInside() {
        assertTrue(FrameworkUtil.getBundle(ArgumentsTest.class) != null, "not in the container");
    }

    enum Size {
        SMALL,
        LARGE
    }

    record Box(Size size, String content) implements Serializable {}
}
