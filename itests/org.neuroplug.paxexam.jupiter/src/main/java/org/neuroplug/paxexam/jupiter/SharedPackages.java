package org.neuroplug.paxexam.jupiter;

import java.util.Arrays;
import java.util.stream.Stream;
import org.neuroplug.paxexam.jupiter.internal.ClassRoot;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;

/**
 * Shares libraries of the test's class path with the container: the system bundle exports their packages, so that both
 * sides see the same classes. Meant for libraries that tests use (assertions, for instance), never for what is being
 * tested. JUnit is always shared.
 */
public final class SharedPackages {

    private SharedPackages() {}

    /**
     * Shares every package of the jars (or folders) from which these classes were loaded; the packages of a bundle have its
     * version.
     *
     * @throws IllegalArgumentException for a class of the JDK
     */
    public static Option ofJar(Class<?>... types) {
        return CoreOptions.composite(Arrays.stream(types)
                .map(ClassRoot::of)
                .distinct()
                .flatMap(SharedPackages::exports)
                .distinct()
                .map(CoreOptions::systemPackage)
                .toArray(Option[]::new));
    }

    private static Stream<String> exports(ClassRoot root) {
        String version = root.bundleVersion()
                .map(stated -> ";version=\"" + stated + "\"")
                .orElse("");
        return root.packages().stream().map(name -> name + version);
    }
}
