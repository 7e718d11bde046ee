package org.neuroplug.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The interactive shell: that of a bundle ({@link Entry#INTERACTIVE}), else Gogo's. Its bundles come last, for Gogo's reads the
 * terminal as soon as it is started and stops the framework when input ends.
 */
final class Terminal {
    private static final Logger LOG = Logger.getLogger(Terminal.class.getName());

    private final Session session;
    private final Distribution distribution;

    Terminal(Session session, Distribution distribution) {
        this.session = session;
        this.distribution = distribution;
    }

    int run() {
        Optional<Job> shell =
                Entry.INTERACTIVE.find(session.container().context()).map(Job::new);
        try {
            return shell.isPresent() ? session.running(shell.get()).run() : gogo();
        } catch (ExecutionException e) {
            LOG.log(Level.SEVERE, "the shell failed unexpectedly", e.getCause());
            return 1;
        } catch (InterruptedException e) {
            return Job.INTERRUPTED;
        }
    }

    private int gogo() throws InterruptedException {
        List<Path> jars = Distribution.jars(distribution.terminal());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            for (Path jar : jars) {
                Bundle bundle = session.container().add(jar);
                // JLine looks its terminals up through the context class loader and is dumb when it finds none.
                if (bundle.getSymbolicName().equals("org.jline")) {
                    thread.setContextClassLoader(
                            bundle.adapt(BundleWiring.class).getClassLoader());
                }
            }
        } finally {
            thread.setContextClassLoader(before);
        }
        session.container().await();
        return 0;
    }
}
