package org.neuroplug.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.Constants;

/** A whole life in a real framework, with a runtime of one bundle. */
final class LaunchTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void makeHome() {
        home = folder.resolve("home with ü + %20");
    }

    @AfterEach
    void forget() {
        System.clearProperty("launch.test");
        System.clearProperty("org.bytedeco.javacpp.cachedir");
    }

    @Test
    void runsTheCommandThatABundleOffersAndLeavesNothingBehind() throws Exception {
        writeBundle(EntryActivator.class, "org.osgi.framework");

        assertEquals(2, launch("compare", "--help"));
        assertEquals("compare --help in " + home, System.getProperty("launch.test"));
        try (Stream<Path> left = Files.list(home.resolve("cache/process"))) {
            assertEquals(0, left.filter(Files::isDirectory).count());
        }
    }

    @Test
    void saysWhichBundleCannotStartAndWhy() throws Exception {
        writeBundle(EntryActivator.class, "org.osgi.framework,org.missing");

        String message =
                assertThrows(LaunchException.class, () -> launch("compare")).getMessage();
        assertEquals(1, message.lines().count(), message);
        assertEquals(true, message.contains("cannot start test.entry") && message.contains("org.missing"), message);
    }

    @Test
    void saysThatARuntimeWithoutBundlesIsBroken() {
        assertEquals(
                "the runtime is broken: " + folder.resolve("bundles") + " must hold folders named by start levels",
                assertThrows(LaunchException.class, () -> launch("compare")).getMessage());
    }

    private int launch(String... words) {
        String[] args = Stream.concat(Stream.of("--home", home.toString()), Stream.of(words))
                .toArray(String[]::new);
        return new Launch(GlobalOptions.parse(args, Map.of()), new Distribution(folder)).run();
    }

    private void writeBundle(Class<? extends BundleActivator> activator, String imports) throws Exception {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, "test.entry");
        headers.putValue(Constants.BUNDLE_ACTIVATOR, activator.getName());
        headers.putValue(Constants.IMPORT_PACKAGE, imports);
        String entry = activator.getName().replace('.', '/') + ".class";
        Path level = Files.createDirectories(folder.resolve("bundles/1"));
        try (OutputStream out = Files.newOutputStream(level.resolve("entry.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream in = activator.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new ZipEntry(entry));
            in.transferTo(jar);
        }
    }
}
