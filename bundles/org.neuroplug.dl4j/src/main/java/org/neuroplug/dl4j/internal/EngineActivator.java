package org.neuroplug.dl4j.internal;

import org.deeplearning4j.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Points ND4J and DL4J at this bundle's class loader. Both look for their backends, operations and layers by name, and would otherwise ask
 * the context class loader of whichever thread happens to touch them first. Has ND4J execute operations by {@link FencedExecutioner}.
 *
 * <p>Natives are loaded by the first use of {@code Nd4j}, not here: a process that only lists plug-ins does not pay for them.
 */
public final class EngineActivator implements BundleActivator {

    private static final Logger LOG = LoggerFactory.getLogger(EngineActivator.class);

    @Override
    public void start(BundleContext context) {
        ClassLoader engine = EngineActivator.class.getClassLoader();
        ND4JClassLoading.setNd4jClassloader(engine);
        DL4JClassLoading.setDl4jClassloader(engine);
        System.getProperties().putIfAbsent(FencedExecutioner.PROPERTY, FencedExecutioner.class.getName());
        if (!hasFragment(context)) {
            LOG.warn(
                    "No native libraries for {} {}: install a fragment org.neuroplug.dl4j.native.* for this platform",
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"));
        }
    }

    @Override
    public void stop(BundleContext context) {
        System.getProperties().remove(FencedExecutioner.PROPERTY, FencedExecutioner.class.getName());
        // Native libraries stay loaded until the JVM ends.
    }

    private static boolean hasFragment(BundleContext context) {
        BundleWiring wiring = context.getBundle().adapt(BundleWiring.class);
        return !wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE).isEmpty();
    }
}
