package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** Reads a file of the plug-in folder: waits for its end, copies it, checks the copy. */
final class PluginReader {
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final QuietFile quiet;
    private final JarStore store;
    private final JarCheck check;

    PluginReader(QuietFile quiet, JarStore store, JarCheck check) {
        this.quiet = quiet;
        this.store = store;
        this.check = check;
    }

    /**
     * Reads into a folder of copies.
     *
     * @param limits how large jars may be
     */
    static PluginReader into(Path copies, Supplier<DeployerSettings> limits) {
        return new PluginReader(
                new QuietFile(QUIET, PATIENCE),
                new JarStore(copies, () -> limits.get().largest()),
                new JarCheck(() -> limits.get().unpacked()));
    }

    PluginArchive read(Path file) throws IOException, UnusableJarException {
        quiet.await(file);
        return check.check(store.add(file));
    }
}
