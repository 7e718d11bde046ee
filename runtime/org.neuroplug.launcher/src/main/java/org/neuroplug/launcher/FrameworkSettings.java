package org.neuroplug.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Constants;
import org.slf4j.Logger;

/** The properties that the framework is started with; those that begin with {@code neuroplug.} are for our bundles. */
final class FrameworkSettings {
    private FrameworkSettings() {}

    static Map<String, String> of(LaunchRequest request, Home home, Path process) {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(framework(process));
        settings.putAll(fileInstall(home, process));
        settings.putAll(workbench(request, home));
        return settings;
    }

    private static Map<String, String> framework(Path process) {
        return Map.of(
                Constants.FRAMEWORK_STORAGE,
                process.resolve("framework").toString(),
                Constants.FRAMEWORK_STORAGE_CLEAN,
                Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                Constants.FRAMEWORK_BSNVERSION,
                Constants.FRAMEWORK_BSNVERSION_MULTIPLE,
                Constants.FRAMEWORK_BOOTDELEGATION,
                "sun.*,com.sun.*,jdk.*",
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                "org.osgi.service.log;version=1.5.0," + logging(),
                // Errors reach us as framework events; Felix would print them to standard output as well.
                "felix.log.level",
                "0");
    }

    /**
     * SLF4J comes from the launcher's class path: as a bundle, version 2 finds its provider only with the help of a
     * bundle that rewrites classes while they are loaded, which every start would pay for.
     */
    private static String logging() {
        String version = Logger.class.getPackage().getImplementationVersion();
        return Stream.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")
                .map(name -> name + ";version=" + version)
                .collect(Collectors.joining(","));
    }

    /** Only files directly in the two folders; by polling, since the JDK's file events take ten seconds on macOS. */
    private static Map<String, String> fileInstall(Home home, Path process) {
        return Map.ofEntries(
                // Settings first: they say which plug-ins are trusted.
                Map.entry("felix.fileinstall.dir", home.config() + "," + home.plugins()),
                // Only the deployer starts plug-ins.
                Map.entry("felix.fileinstall.bundles.new.start", "false"),
                Map.entry("felix.fileinstall.filter", ".*\\.([jJ][aA][rR]|cfg|config|trusted|p12|jks)"),
                Map.entry("felix.fileinstall.poll", "500"),
                Map.entry("felix.fileinstall.noInitialDelay", "true"),
                Map.entry("felix.fileinstall.disableNio2", "true"),
                Map.entry("felix.fileinstall.subdir.mode", "skip"),
                // It would empty a file before it writes it again, and take what it reads meanwhile for the settings.
                Map.entry("felix.fileinstall.enableConfigSave", "false"),
                Map.entry("felix.fileinstall.configEncoding", "UTF-8"),
                Map.entry(
                        "felix.fileinstall.tmpdir",
                        process.resolve("fileinstall").toString()),
                Map.entry("felix.fileinstall.log.default", "jul"));
    }

    private static Map<String, String> workbench(LaunchRequest request, Home home) {
        Map<String, String> settings = new HashMap<>();
        settings.put("neuroplug.home", home.root().toString());
        settings.put("neuroplug.plugins", home.plugins().toString());
        settings.put("neuroplug.verbose", String.valueOf(request.verbose()));
        settings.put("neuroplug.version", Version.text());
        request.data().ifPresent(data -> settings.put("neuroplug.data", data.toString()));
        return settings;
    }
}
