package org.neuroplug.baseline;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aQute.bnd.service.diff.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.checks.Verdict;
import org.neuroplug.spi.Trainer;
import org.neuroplug.testkit.PluginContract;

/**
 * What plug-ins and clients compile against is as it was accepted, or has a new version. With the system property
 * {@code baseline.accept} it accepts what there is, unless a version must be raised first.
 */
class ApiBaselineTest {
    private static final Path ACCEPTED = Path.of("packages");
    private static final boolean ACCEPT = System.getProperty("baseline.accept") != null;
    private static final List<Class<?>> BUNDLES =
            List.of(InvalidInputException.class, Trainer.class, Verdict.class, PluginContract.class);

    @TestFactory
    Stream<DynamicTest> keepsWhatItPromisedOrHasANewVersion() throws Exception {
        SortedMap<String, Tree> packages = new TreeMap<>();
        for (Class<?> inBundle : BUNDLES) {
            packages.putAll(ExportedPackages.of(jar(inBundle)));
        }
        SortedMap<String, Path> accepted = accepted();
        Stream<DynamicTest> gone = accepted.keySet().stream()
                .filter(name -> !packages.containsKey(name))
                .map(name -> DynamicTest.dynamicTest(name, () -> gone(name, accepted.get(name))));
        return Stream.concat(
                packages.entrySet().stream()
                        .map(entry -> DynamicTest.dynamicTest(
                                entry.getKey(), () -> check(entry.getValue(), accepted.get(entry.getKey())))),
                gone);
    }

    private static Path jar(Class<?> inBundle) throws Exception {
        Path jar = Path.of(
                inBundle.getProtectionDomain().getCodeSource().getLocation().toURI());
        assumeTrue(Files.isRegularFile(jar), "jars are compared: mvn verify makes them, mvn test does not");
        return jar;
    }

    private static SortedMap<String, Path> accepted() throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        Files.createDirectories(ACCEPTED);
        try (Stream<Path> all = Files.list(ACCEPTED)) {
            all.filter(file -> file.toString().endsWith(".txt"))
                    .forEach(file -> files.put(file.getFileName().toString().replaceFirst("\\.txt$", ""), file));
        }
        return files;
    }

    private static void check(Tree now, Path accepted) throws Exception {
        if (accepted != null) {
            PackageComparison.complaint(now, Signatures.tree(Files.readString(accepted)))
                    .ifPresent(complaint -> fail(complaint));
        }
        if (ACCEPT) {
            Files.writeString(ACCEPTED.resolve(now.getName() + ".txt"), Signatures.text(now));
        } else if (accepted == null) {
            fail(now.getName() + " is exported and has no baseline yet: run baseline/accept");
        }
    }

    private static void gone(String name, Path accepted) throws IOException {
        if (!ACCEPT) {
            fail(name + " is not exported any more; when that is meant, run baseline/accept");
        }
        Files.delete(accepted);
    }
}
