package org.neuroplug.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Folders named by start levels, with the bundles that belong there. Bundles are used from where they lie, not copied.
 *
 * @param folder that holds {@code 1/}, {@code 2/}, …
 */
record StartLevels(Path folder) {
    private static final String REFERENCE = "reference:";

    StartLevels {
        Objects.requireNonNull(folder, "folder");
    }

    /** Whether a bundle was installed from here. */
    boolean hold(Bundle bundle) {
        return bundle.getLocation().startsWith(REFERENCE + folder.toUri());
    }

    /**
     * Installs all bundles and marks them to be started.
     *
     * @return the highest start level
     */
    int install(BundleContext context) {
        List<Integer> levels = levels();
        for (int level : levels) {
            for (Path jar : Distribution.jars(folder.resolve(String.valueOf(level)))) {
                Bundle bundle = install(context, jar);
                bundle.adapt(BundleStartLevel.class).setStartLevel(level);
                start(bundle);
            }
        }
        return levels.get(levels.size() - 1);
    }

    private static Bundle install(BundleContext context, Path jar) {
        try {
            return context.installBundle(REFERENCE + jar.toUri());
        } catch (BundleException e) {
            throw new LaunchException("cannot install " + jar.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static void start(Bundle bundle) {
        if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null) {
            return;
        }
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            throw new LaunchException("cannot start " + bundle.getSymbolicName() + ": " + e.getMessage(), e);
        }
    }

    private List<Integer> levels() {
        try (Stream<Path> folders = Files.list(folder)) {
            List<Integer> levels = folders.map(
                            level -> Integer.valueOf(level.getFileName().toString()))
                    .sorted()
                    .toList();
            if (levels.isEmpty()) {
                throw new LaunchException("the runtime has no bundles in " + folder);
            }
            return levels;
        } catch (IOException | NumberFormatException e) {
            throw new LaunchException(
                    "the runtime is broken: " + folder + " must hold folders named by start levels", e);
        }
    }
}
