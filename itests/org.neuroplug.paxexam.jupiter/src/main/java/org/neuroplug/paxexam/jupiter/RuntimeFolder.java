package org.neuroplug.paxexam.jupiter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neuroplug.paxexam.jupiter.internal.BundleJar;
import org.ops4j.pax.exam.Constants;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;

/**
 * Installs the bundles of an assembled runtime from where they lie: {@code <start level>/*.jar}. Nothing is copied (the
 * locations are {@code reference:file:} URLs) and nothing comes from the network.
 */
public final class RuntimeFolder {

    private RuntimeFolder() {}

    /**
     * Installs all jars below a folder whose subfolders are named by start levels, in the order of level and name, and
     * raises the framework to the highest of them. Fragments are installed, not started.
     *
     * @param folder the folder that holds {@code 1}, {@code 2}, …
     * @throws IllegalArgumentException for a folder that is missing or empty, a subfolder that is no start level, or a
     *     file that is no jar
     */
    public static Option bundlesFrom(Path folder) {
        List<Level> levels = list(folder, Files::isDirectory).stream()
                .map(Level::of)
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
        List<Option> options = new ArrayList<>();
        for (Level level : levels) {
            for (Path jar : list(level.folder(), file -> file.toString().endsWith(".jar"))) {
                options.add(BundleJar.of(jar).option().startLevel(level.number()));
            }
        }
        if (options.isEmpty()) {
            throw new IllegalArgumentException("no bundles in " + folder + ", expected <start level>/*.jar");
        }
        int highest = levels.get(levels.size() - 1).number();
        options.add(CoreOptions.frameworkStartLevel(Math.max(highest, Constants.START_LEVEL_TEST_BUNDLE)));
        return CoreOptions.composite(options.toArray(Option[]::new));
    }

    /**
     * Installs one jar from where it lies; a fragment is not started.
     *
     * @throws IllegalArgumentException if there is no such jar
     */
    public static Option bundle(Path jar) {
        return BundleJar.of(jar).option();
    }

    /**
     * Installs one jar from where it lies, at a start level; a fragment is not started.
     *
     * @throws IllegalArgumentException if there is no such jar, or for a level below 1
     */
    public static Option bundle(Path jar, int startLevel) {
        if (startLevel < 1) {
            throw new IllegalArgumentException("start level must be 1 or more, was " + startLevel);
        }
        return BundleJar.of(jar).option().startLevel(startLevel);
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no such folder: " + folder.toAbsolutePath());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
    }

    private record Level(int number, Path folder) {

        static Level of(Path folder) {
            String name = folder.getFileName().toString();
            if (!name.matches("[1-9][0-9]{0,8}")) {
                throw new IllegalArgumentException("not a start level (1 or more): the folder " + folder);
            }
            return new Level(Integer.parseInt(name), folder);
        }
    }
}
