package org.neuroplug.paxexam.jupiter.tests.support;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers greetings as services: two at once and one a little later. Greetings are those of the JDK's types. */
public final class Greeters implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        register(context, "en", "hello");
        register(context, "fr", "bonjour");
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
                .execute(() -> register(context, "late", "good evening"));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters the services.
    }

    private static void register(BundleContext context, String language, String greeting) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("language", language);
        Supplier<String> greeter = () -> greeting;
        context.registerService(Supplier.class, greeter, properties);
    }
}
