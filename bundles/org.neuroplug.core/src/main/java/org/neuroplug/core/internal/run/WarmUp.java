package org.neuroplug.core.internal.run;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.spi.Trainer;

/**
 * Lets a trainer get ready on a thread of its own, which holds the trainer as long as it takes, until trials begin. A trainer that
 * fails at it may still train: that is seen then.
 */
final class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());

    private volatile boolean needed = true;

    private WarmUp() {}

    /**
     * Starts it.
     *
     * @param named the trainer that the experiment names
     * @param force whether the trainer may be one that is quarantined
     */
    static WarmUp start(PluginRegistry registry, PluginChoice named, boolean force) {
        WarmUp warmUp = new WarmUp();
        Thread thread = new Thread(() -> warmUp.run(registry, named, force), "neuroplug-warm-up");
        thread.setDaemon(true);
        thread.setContextClassLoader(WarmUp.class.getClassLoader());
        thread.start();
        return warmUp;
    }

    private void run(PluginRegistry registry, PluginChoice named, boolean force) {
        try (HeldPlugins plugins = registry.hold(Map.of(), force)) {
            Chosen<Trainer> trainer = TrainerChoice.of(plugins, named).trainer();
            trainer.plugin().warmUp(trainer.settings(), () -> needed);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.FINE, "trainer " + named.name() + " failed to warm up", e);
        }
    }

    /** Tells the trainer that trials begin. */
    void end() {
        needed = false;
    }
}
