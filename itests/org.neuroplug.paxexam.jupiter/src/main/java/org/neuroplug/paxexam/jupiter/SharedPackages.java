package org.neuroplug.paxexam.jupiter;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.neuroplug.paxexam.jupiter.internal.ClassRoot;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.options.SystemPackageOption;

/**
 * Shares libraries of the test's class path with the container: the system bundle exports their packages, so that both
 * sides see the same classes. Meant for libraries that tests use (assertions, for instance), never for what is being
 * tested. JUnit is always shared.
 */
public final class SharedPackages {

    private SharedPackages() {}

    /**
     * Shares every package of the jars (or folders) from which these classes were loaded.
     *
     * @throws IllegalArgumentException for a class of the JDK
     */
    public static Option ofJar(Class<?>... types) {
        return ofPackages(
                Arrays.stream(types).map(ClassRoot::of).map(ClassRoot::packages).flatMap(Collection::stream));
    }

    private static Option ofPackages(Stream<String> names) {
        return CoreOptions.composite(
                names.distinct().map(CoreOptions::systemPackage).toArray(SystemPackageOption[]::new));
    }
}
