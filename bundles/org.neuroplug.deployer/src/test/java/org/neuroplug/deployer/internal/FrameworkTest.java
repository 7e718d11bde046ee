package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.plugin.PluginJar;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** A running framework, a plug-in folder, and the deployer between them. */
abstract class FrameworkTest {
    final List<String> warnings = new ArrayList<>();

    private final Logger log = Logger.getLogger(PluginDeployer.class.getPackageName());
    private final Handler handler = new Warnings();

    @TempDir
    Path temporary;

    Framework framework;
    DeployerSettings settings;
    PluginDeployer deployer;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        temporary.resolve("storage").toString(),
                        Constants.FRAMEWORK_BSNVERSION,
                        Constants.FRAMEWORK_BSNVERSION_MULTIPLE,
                        "felix.log.level",
                        "0"));
        framework.start();
        Path folder = Files.createDirectories(temporary.resolve("plugins"));
        settings = DeployerSettings.defaults(temporary);
        deployer = new PluginDeployer(
                folder, temporary, framework.getBundleContext(), new TimeLimit(Duration.ofSeconds(2)), () -> settings);
        log.addHandler(handler);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void stop() throws Exception {
        log.removeHandler(handler);
        framework.stop();
        framework.waitForStop(TimeUnit.SECONDS.toMillis(10));
    }

    Path file(String name) {
        return deployer.path().resolve(name);
    }

    Path install(String name, BundleWriter bundle) throws IOException {
        return install(name, bundle.bytes());
    }

    Path install(String name, byte[] bytes) throws IOException {
        Path file = finished(Files.write(file(name), bytes));
        deployer.install(file.toFile());
        return file;
    }

    Path update(String name, BundleWriter bundle) throws IOException {
        Path file = finished(bundle.to(file(name)));
        deployer.update(file.toFile());
        return file;
    }

    /** Nobody has written to it for a second, so that nobody waits for its end. */
    private static Path finished(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 1000));
    }

    void delete(String name) throws IOException {
        Files.delete(file(name));
        deployer.uninstall(file(name).toFile());
    }

    PluginJar listed(String name) {
        return deployer.jars().stream()
                .filter(jar -> jar.file().equals(file(name)))
                .findFirst()
                .orElseThrow();
    }

    List<Bundle> bundles(String symbolicName) {
        return Stream.of(framework.getBundleContext().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .toList();
    }

    private final class Warnings extends Handler {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(new SimpleFormatter().formatMessage(entry));
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
