package org.neuroplug.launcher;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Packed into a bundle by tests: its command stores its words and the home as a system property and returns their number. */
public final class EntryActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        ToIntFunction<String[]> command = words -> {
            System.setProperty("launch.test", String.join(" ", words) + " in " + context.getProperty("neuroplug.home"));
            return words.length;
        };
        context.registerService(
                ToIntFunction.class, command, FrameworkUtil.asDictionary(Map.of("neuroplug.launch", "command")));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}
