package org.neuroplug.core.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.neuroplug.api.plugin.Plugin;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** An empty OSGi framework in which a test registers plug-ins by hand. */
public final class Container {
    private final Framework framework;

    public Container(Path storage) throws BundleException {
        Map<String, String> config = new HashMap<>();
        config.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        framework = new FrameworkFactory().newFramework(config);
        framework.start();
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Registers a plug-in under a contract. */
    public <T> ServiceRegistration<T> register(Class<T> contract, String name, T plugin) {
        return register(contract, name, plugin, 0);
    }

    /** Registers a plug-in with a service ranking. */
    public <T> ServiceRegistration<T> register(Class<T> contract, String name, T plugin, int ranking) {
        var properties = new Hashtable<String, Object>();
        properties.put(Plugin.NAME, name);
        properties.put(Plugin.DESCRIPTION, "test " + name);
        properties.put(Constants.SERVICE_RANKING, ranking);
        return context().registerService(contract, plugin, properties);
    }

    /** Stops the framework and everything in it. */
    public void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
