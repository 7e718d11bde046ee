package org.neuroplug.dl4j.internal;

import org.deeplearning4j.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Points ND4J and DL4J at this bundle's class loader. Both look for their backends, operations and layers by name, and would otherwise ask
 * the context class loader of whichever thread happens to touch them first.
 */
public final class EngineActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        ClassLoader engine = EngineActivator.class.getClassLoader();
        ND4JClassLoading.setNd4jClassloader(engine);
        DL4JClassLoading.setDl4jClassloader(engine);
    }

    @Override
    public void stop(BundleContext context) {
        // Native libraries stay loaded until the JVM ends: there is nothing to give back.
    }
}
