package org.neuroplug.core.internal.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroplug.api.workbench.PluginLeases;
import org.osgi.service.component.annotations.Component;

/** Counts how many trials and runs hold each bundle. */
@Component(service = {PluginLeases.class, BundleLeases.class})
public final class BundleLeases implements PluginLeases {
    private final Map<Long, Integer> holders = new HashMap<>();
    private final Map<Long, List<Runnable>> waiting = new HashMap<>();

    /** Holds bundles until they are given back as often as they were taken. */
    synchronized void take(Set<Long> bundles) {
        bundles.forEach(bundle -> holders.merge(bundle, 1, Integer::sum));
    }

    /** Gives bundles back that were taken. */
    void giveBack(Set<Long> bundles) {
        freed(bundles).forEach(Runnable::run);
    }

    private synchronized List<Runnable> freed(Set<Long> bundles) {
        List<Runnable> actions = new ArrayList<>();
        for (Long bundle : bundles) {
            if (holders.merge(bundle, -1, (before, less) -> before == 1 ? null : before + less) == null) {
                actions.addAll(waiting.getOrDefault(bundle, List.of()));
                waiting.remove(bundle);
            }
        }
        return actions;
    }

    @Override
    public synchronized boolean isHeld(long bundle) {
        return holders.containsKey(bundle);
    }

    @Override
    public void whenFree(long bundle, Runnable action) {
        if (!waits(bundle, action)) {
            action.run();
        }
    }

    private synchronized boolean waits(long bundle, Runnable action) {
        return isHeld(bundle)
                && waiting.computeIfAbsent(bundle, b -> new ArrayList<>()).add(action);
    }
}
