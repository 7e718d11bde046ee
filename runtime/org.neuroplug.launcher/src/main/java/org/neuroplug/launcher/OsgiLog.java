package org.neuroplug.launcher;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * OSGi's log service on top of {@code java.util.logging}, for the bundles that use no other (Declarative Services,
 * Configuration Admin). It keeps names and no bundles, so that the class loaders of plug-ins can go.
 */
final class OsgiLog implements LoggerFactory {
    private OsgiLog() {}

    static void register(BundleContext context) {
        context.registerService(
                LoggerFactory.class,
                new OsgiLog(),
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE)));
    }

    @Override
    public Logger getLogger(String name) {
        return logger(name, Logger.class);
    }

    @Override
    public Logger getLogger(Class<?> type) {
        return logger(type.getName(), Logger.class);
    }

    @Override
    public <L extends Logger> L getLogger(String name, Class<L> type) {
        return logger(name, type);
    }

    @Override
    public <L extends Logger> L getLogger(Class<?> type, Class<L> loggerType) {
        return logger(type.getName(), loggerType);
    }

    @Override
    public <L extends Logger> L getLogger(Bundle bundle, String name, Class<L> type) {
        return logger(Optional.ofNullable(bundle.getSymbolicName()).orElse(name), type);
    }

    private static <L extends Logger> L logger(String name, Class<L> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new OsgiLogger(name)));
    }
}
