package org.neuroplug.paxexam.jupiter.tests.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Writes a file when it is stopped, if asked to by a system property. */
public final class LastWords implements BundleActivator {

    /** The property that names the file. */
    public static final String FILE = "paxexam.jupiter.last.words";

    @Override
    public void start(BundleContext context) {
        // There is nothing to say yet.
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        String file = System.getProperty(FILE);
        if (file != null) {
            Files.writeString(Path.of(file), "stopped");
        }
    }
}
