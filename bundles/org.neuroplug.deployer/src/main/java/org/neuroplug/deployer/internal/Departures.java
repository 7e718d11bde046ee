package org.neuroplug.deployer.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.neuroplug.api.workbench.PluginLeases;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes bundles away: each is stopped at once, so that nothing new takes it up, and uninstalled when nothing that is under way
 * uses it any more. Calls must not overlap.
 */
final class Departures {
    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

    private final Bundles bundles;
    private final Supplier<Optional<PluginLeases>> leases;
    private final Executor later;
    private final Set<Bundle> leaving = new HashSet<>();

    /**
     * Takes away by way of the framework.
     *
     * @param leases who knows what is in use; empty as long as there is no workbench that could use anything
     * @param later does what became possible, on a thread of its own and without overlapping other calls
     */
    Departures(Bundles bundles, Supplier<Optional<PluginLeases>> leases, Executor later) {
        this.bundles = bundles;
        this.leases = leases;
        this.later = later;
    }

    void remove(Bundle bundle) {
        bundles.stop(bundle);
        long id = bundle.getBundleId();
        Optional<PluginLeases> held = leases.get().filter(known -> known.isHeld(id));
        if (held.isEmpty()) {
            bundles.remove(bundle);
            return;
        }
        LOG.info(
                "plug-in {} {}: kept for the trials that use it until they end",
                bundle.getSymbolicName(),
                bundle.getVersion());
        leaving.add(bundle);
        held.get().whenFree(id, () -> later.execute(() -> finish(bundle)));
    }

    /** Unless it was taken up again meanwhile. */
    private void finish(Bundle bundle) {
        if (leaving.remove(bundle)) {
            bundles.remove(bundle);
        }
    }

    /** A bundle that was leaving is wanted again: its bytes are back before it was gone. */
    void keep(Bundle bundle) {
        leaving.remove(bundle);
    }
}
