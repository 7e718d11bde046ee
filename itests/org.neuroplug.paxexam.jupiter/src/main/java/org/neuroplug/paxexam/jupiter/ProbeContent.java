package org.neuroplug.paxexam.jupiter;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.neuroplug.paxexam.jupiter.internal.ClassRoot;
import org.ops4j.pax.exam.Option;

/**
 * Adds libraries of the test's class path to the probe: their classes are loaded anew inside the container, beside the
 * test's own. Meant for helpers and base classes of tests that lie in another jar; the folder or jar of the test class
 * itself is always in the probe.
 */
public final class ProbeContent implements Option {

    private final List<Path> locations;

    private ProbeContent(List<Path> locations) {
        this.locations = List.copyOf(locations);
    }

    /**
     * Adds everything in the jars (or folders) from which these classes were loaded.
     *
     * @throws IllegalArgumentException for a class of the JDK
     */
    public static ProbeContent jarOf(Class<?>... types) {
        return new ProbeContent(
                Arrays.stream(types).map(ClassRoot::of).map(ClassRoot::location).toList());
    }

    /** The folders and jars whose files are added. */
    public List<Path> locations() {
        return locations;
    }
}
