package org.neuroplug.paxexam.jupiter.tests.support;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that throws. */
public final class Broken implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("no licence");
    }

    @Override
    public void stop(BundleContext context) {
        // It never starts.
    }
}
