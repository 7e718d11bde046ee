package org.neuroplug.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neuroplug.paxexam.jupiter.RuntimeFolder;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.slf4j.Logger;

/** The runtime that {@code mvn package} assembles, which users start and these tests test. */
public final class AssembledRuntime {
    private AssembledRuntime() {}

    /** Where it lies. */
    public static Path folder() {
        return Path.of(System.getProperty("neuroplug.runtime", "../../runtime/assembly/target/neuroplug"))
                .toAbsolutePath()
                .normalize();
    }

    /** Its bundles, whatever their start level. */
    public static List<Path> bundles() {
        try (Stream<Path> files = Files.walk(folder().resolve("bundles"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no runtime; build runtime/assembly first (mvn package)", e);
        }
    }

    /** The experiment files that it brings. */
    public static List<Path> experiments() {
        try (Stream<Path> files = Files.list(folder().resolve("config/experiments"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the runtime has no experiment files", e);
        }
    }

    /** The folder with real data sets, when there is one on this machine. */
    public static Optional<Path> data() {
        Path folder = Path.of(System.getProperty("neuroplug.test.data", "../../../shared/data"))
                .toAbsolutePath()
                .normalize();
        return Optional.of(folder).filter(Files::isDirectory);
    }

    /** An empty folder of its own for a test. */
    public static Path newFolder(String purpose) {
        try {
            String framework = System.getProperty("neuroplug.test.framework", "felix");
            Path parent = Files.createDirectories(
                    Path.of("target", "homes", framework).toAbsolutePath());
            return Files.createTempDirectory(parent, purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The home of a workbench, empty but for what was found of the built-in plug-ins before: finding it takes seconds. Each framework finds
     * it by itself.
     */
    public static Path newHome(String purpose) {
        Path home = newFolder(purpose);
        KnownVerdicts.copy(home.getParent(), home);
        return home;
    }

    /** A container with all bundles, set up as the launcher does it, on an empty home. */
    public static Option[] container(Class<?> test) {
        return container(test, Map.of());
    }

    /**
     * The same with some settings of its own.
     *
     * @param others framework properties by name
     */
    public static Option[] container(Class<?> test, Map<String, String> others) {
        Path home = newHome(test.getSimpleName());
        return Stream.concat(
                        Stream.of(
                                RuntimeFolder.bundlesFrom(folder().resolve("bundles")),
                                CoreOptions.bootDelegationPackages("sun.*", "com.sun.*", "jdk.*"),
                                CoreOptions.systemPackage("org.osgi.service.log;version=1.5.0"),
                                CoreOptions.systemPackages(logging()),
                                CoreOptions.cleanCaches(true)),
                        settings(home, others).entrySet().stream()
                                .map(setting -> CoreOptions.frameworkProperty(setting.getKey())
                                        .value(setting.getValue())))
                .toArray(Option[]::new);
    }

    private static String[] logging() {
        String version = Logger.class.getPackage().getImplementationVersion();
        return Stream.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")
                .map(name -> name + ";version=" + version)
                .toArray(String[]::new);
    }

    private static Map<String, String> settings(Path home, Map<String, String> others) {
        Path plugins = folder(home, "plugins");
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("org.osgi.framework.bsnversion", "multiple");
        settings.put("neuroplug.home", home.toString());
        settings.put("neuroplug.plugins", plugins.toString());
        data().ifPresent(data -> settings.put("neuroplug.data", data.toString()));
        settings.put("felix.fileinstall.dir", folder(home, "config") + "," + plugins);
        settings.put("felix.fileinstall.bundles.new.start", "false");
        settings.put("felix.fileinstall.filter", ".*\\.([jJ][aA][rR]|cfg|config|trusted|p12|jks)");
        settings.put("felix.fileinstall.poll", "500");
        settings.put("felix.fileinstall.noInitialDelay", "true");
        settings.put("felix.fileinstall.disableNio2", "true");
        settings.put("felix.fileinstall.subdir.mode", "skip");
        settings.put("felix.fileinstall.enableConfigSave", "false");
        settings.put("felix.fileinstall.configEncoding", "UTF-8");
        settings.put("felix.fileinstall.tmpdir", folder(home, "tmp").toString());
        settings.put("felix.fileinstall.log.default", "jul");
        settings.putAll(others);
        return settings;
    }

    private static Path folder(Path home, String name) {
        try {
            return Files.createDirectories(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
