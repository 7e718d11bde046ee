package org.neuroplug.core.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.neuroplug.core.internal.checks.Examinations;
import org.neuroplug.core.internal.registry.BundleLeases;
import org.neuroplug.core.internal.registry.PluginRegistry;

/** A framework with a registry of what a test registers in it, and with the checks of that. */
public final class Surroundings {
    public final Container container;
    public final BundleLeases leases = new BundleLeases();
    public final Examinations examinations;
    public final PluginRegistry registry;

    /** With checks that begin at once, and have time. */
    public Surroundings(Path folder) throws Exception {
        this(folder, Duration.ofSeconds(10), Duration.ZERO);
    }

    /**
     * With checks of another kind.
     *
     * @param folder for all that is kept
     * @param limit of a check
     * @param start how long nothing is checked that nobody waits for
     */
    public Surroundings(Path folder, Duration limit, Duration start) throws Exception {
        container = new Container(folder.resolve("framework"));
        examinations = new Examinations(folder.resolve("checks"), limit, start);
        registry = new PluginRegistry(container.context(), leases, examinations);
    }

    /** Takes everything down. */
    public void stop() throws Exception {
        registry.close();
        examinations.close();
        container.stop();
    }
}
