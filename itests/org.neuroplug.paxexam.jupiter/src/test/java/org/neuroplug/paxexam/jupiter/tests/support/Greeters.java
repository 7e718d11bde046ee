package org.neuroplug.paxexam.jupiter.tests.support;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers greetings as services, two at once and one a little later. */
public final class Greeters implements BundleActivator {

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

    @Override
    public void start(BundleContext context) {
        register(context, "en", "hello");
        register(context, "fr", "bonjour");
        later.schedule(() -> register(context, "late", "good evening"), 300, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop(BundleContext context) {
        later.shutdownNow();
    }

    private static void register(BundleContext context, String language, String greeting) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("language", language);
        Supplier<String> greeter = () -> greeting;
        context.registerService(Supplier.class, greeter, properties);
    }
}
