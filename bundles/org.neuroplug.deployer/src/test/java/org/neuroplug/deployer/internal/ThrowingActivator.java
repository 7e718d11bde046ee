package org.neuroplug.deployer.internal;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Packed into a bundle by tests. */
public final class ThrowingActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("no licence found\nsecond line");
    }

    @Override
    public void stop(BundleContext context) {
        // never started
    }
}
