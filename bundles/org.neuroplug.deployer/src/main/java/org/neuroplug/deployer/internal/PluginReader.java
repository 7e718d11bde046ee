package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a file of the plug-in folder: waits for its end, copies it, checks the copy. */
final class PluginReader {
    private final QuietFile quiet;
    private final JarStore store;
    private final JarCheck check;

    PluginReader(QuietFile quiet, JarStore store, JarCheck check) {
        this.quiet = quiet;
        this.store = store;
        this.check = check;
    }

    PluginArchive read(Path file) throws IOException, UnusableJarException {
        quiet.await(file);
        return check.check(store.add(file));
    }
}
