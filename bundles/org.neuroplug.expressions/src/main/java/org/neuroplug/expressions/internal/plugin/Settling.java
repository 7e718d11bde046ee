package org.neuroplug.expressions.internal.plugin;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.neuroplug.api.definition.DefinedActivation;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.Workbench;

/** Waits until the workbench lists what the plug-in folder holds. Its parts follow each other on threads of their own. */
final class Settling {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);
    private static final long PAUSE_MILLIS = 20;

    private final Workbench workbench;

    Settling(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Until a definition is listed and judged. */
    void present(DefinedActivation defined) throws InterruptedException {
        await(() -> workbench.plugins(PluginKind.ACTIVATION).stream()
                .anyMatch(plugin -> is(plugin, defined) && plugin.state() != PluginState.CHECKING));
    }

    /** Until a definition is listed no more. */
    void absent(DefinedActivation defined) throws InterruptedException {
        await(() -> workbench.plugins(PluginKind.ACTIVATION).stream().noneMatch(plugin -> is(plugin, defined)));
    }

    private static boolean is(PluginDescriptor plugin, DefinedActivation defined) {
        return plugin.identity().symbolicName().equals(defined.symbolicName())
                && plugin.identity().version().equals(defined.version());
    }

    private static void await(BooleanSupplier settled) throws InterruptedException {
        long start = System.nanoTime();
        while (!settled.getAsBoolean() && System.nanoTime() - start < LONGEST) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}
