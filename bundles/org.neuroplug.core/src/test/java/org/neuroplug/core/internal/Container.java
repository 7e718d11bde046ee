package org.neuroplug.core.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.neuroplug.api.plugin.Plugin;
import org.osgi.framework.Bundle;
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
        config.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        framework = new FrameworkFactory().newFramework(config);
        framework.start();
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    /**
     * Installs and starts a bundle without code, for which a test registers plug-ins.
     *
     * @param needs symbolic name of a bundle that it requires; empty for none
     */
    public Bundle bundle(String symbolicName, String version, String needs) throws BundleException, IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, symbolicName);
        main.putValue(Constants.BUNDLE_VERSION, version);
        if (!needs.isEmpty()) {
            main.putValue(Constants.REQUIRE_BUNDLE, needs);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        Bundle bundle =
                context().installBundle(symbolicName + "@" + version, new ByteArrayInputStream(bytes.toByteArray()));
        bundle.start();
        return bundle;
    }

    /** Registers a plug-in of a bundle under a contract. */
    public static <T> ServiceRegistration<T> register(Bundle bundle, Class<T> contract, String name, T plugin) {
        var properties = new Hashtable<String, Object>(Map.of(Plugin.NAME, name));
        return bundle.getBundleContext().registerService(contract, plugin, properties);
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
