package org.neuroplug.core.internal.registry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** A bundle with those whose packages it uses, and those whose packages these use, and so on. */
final class WiredBundles {
    private WiredBundles() {}

    /** The ids of all of them. */
    static Set<Long> of(Bundle bundle) {
        Set<Long> ids = new HashSet<>();
        Deque<Bundle> open = new ArrayDeque<>(Set.of(bundle));
        while (!open.isEmpty()) {
            Bundle next = open.pop();
            BundleWiring wiring = ids.add(next.getBundleId()) ? next.adapt(BundleWiring.class) : null;
            if (wiring != null && wiring.isInUse()) {
                for (BundleWire wire : wiring.getRequiredWires(null)) {
                    open.push(wire.getProvider().getBundle());
                }
            }
        }
        return ids;
    }
}
