package org.neuroplug.itests.eclipse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The features and the runtime list the same bundles, but for those that are named here with the reason. */
class FeaturesTest {
    /** So far nothing. */
    private static final Set<String> ONLY_IN_THE_RUNTIME = Set.of();

    /**
     * The framework and SLF4J, which the launcher has on its class path, what SLF4J needs as a bundle, and what only authors
     * of plug-ins need.
     */
    private static final Set<String> ONLY_IN_FEATURES = Set.of(
            "org.eclipse.osgi",
            "slf4j.api",
            "slf4j.jdk14",
            "org.apache.aries.spifly.dynamic.bundle",
            "org.objectweb.asm.tree.analysis",
            "org.objectweb.asm.util",
            "org.neuroplug.testkit",
            "junit-jupiter-api",
            "junit-jupiter-engine",
            "junit-jupiter-params",
            "junit-platform-commons",
            "junit-platform-engine",
            "junit-platform-launcher",
            "org.opentest4j",
            "org.apiguardian.api");

    @Test
    void haveWhatTheRuntimeShips() {
        Set<String> missing = new TreeSet<>(Site.shipped());
        missing.removeAll(named());

        assertEquals(new TreeSet<>(ONLY_IN_THE_RUNTIME), missing);
    }

    @Test
    void haveNothingElse() {
        Set<String> extra = new TreeSet<>(named());
        extra.removeAll(Site.shipped());

        assertEquals(new TreeSet<>(ONLY_IN_FEATURES), extra);
    }

    @Test
    void nameNoBundleTwice() {
        List<String> twice = Site.written().stream()
                .flatMap(feature -> feature.plugins().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(count -> count.getValue() > 1)
                .map(count -> count.getKey())
                .toList();

        assertEquals(List.of(), twice);
    }

    @Test
    void areAllInTheSite() {
        assertEquals(new TreeSet<>(named()), Site.symbolicNames(Site.bundles()));
    }

    private static Set<String> named() {
        return Site.written().stream()
                .flatMap(feature -> feature.plugins().stream())
                .collect(Collectors.toSet());
    }
}
