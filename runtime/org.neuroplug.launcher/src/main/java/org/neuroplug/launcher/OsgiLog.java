package org.neuroplug.launcher;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * OSGi's log service on top of {@code java.util.logging}, for the bundles that use no other (Declarative Services,
 * Configuration Admin). It keeps names and no bundles, so that the class loaders of plug-ins can go. What it is told of a plug-in
 * that cannot be created is information: whoever asked for it says so.
 */
final class OsgiLog implements LoggerFactory {
    private final Predicate<Bundle> ours;

    private OsgiLog(Predicate<Bundle> ours) {
        this.ours = ours;
    }

    /** @param ours whether a bundle is one of the runtime, not a plug-in */
    static void register(BundleContext context, Predicate<Bundle> ours) {
        context.registerService(
                LoggerFactory.class,
                new OsgiLog(ours),
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE)));
    }

    @Override
    public Logger getLogger(String name) {
        return logger(name, Logger.class, Level.SEVERE);
    }

    @Override
    public Logger getLogger(Class<?> type) {
        return logger(type.getName(), Logger.class, Level.SEVERE);
    }

    @Override
    public <L extends Logger> L getLogger(String name, Class<L> type) {
        return logger(name, type, Level.SEVERE);
    }

    @Override
    public <L extends Logger> L getLogger(Class<?> type, Class<L> loggerType) {
        return logger(type.getName(), loggerType, Level.SEVERE);
    }

    @Override
    public <L extends Logger> L getLogger(Bundle bundle, String name, Class<L> type) {
        return logger(
                Optional.ofNullable(bundle.getSymbolicName()).orElse(name),
                type,
                ours.test(bundle) ? Level.SEVERE : Level.INFO);
    }

    private static <L extends Logger> L logger(String name, Class<L> type, Level most) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new OsgiLogger(name, most)));
    }
}
