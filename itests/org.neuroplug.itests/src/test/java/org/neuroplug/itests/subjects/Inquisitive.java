package org.neuroplug.itests.subjects;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Parameterized;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.framework.BundleContext;

/**
 * An activation that asks the workbench for the activations while it is activated, until it is among them itself, but not for long; tells
 * the answer as a setting's help.
 */
public final class Inquisitive implements ElementwiseActivation, Parameterized {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private String answer = "";

    void activate(BundleContext context) {
        Workbench workbench = context.getService(context.getServiceReference(Workbench.class));
        long start = System.nanoTime();
        do {
            answer = ask(workbench);
        } while (!answer.contains("odd ") && System.nanoTime() - start < PATIENCE);
    }

    private static String ask(Workbench workbench) {
        return workbench.plugins(PluginKind.ACTIVATION).stream()
                .map(plugin -> plugin.name() + " " + plugin.state())
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.text("answer", "", answer));
    }

    @Override
    public double value(double x) {
        return x;
    }

    @Override
    public double derivative(double x) {
        return 1;
    }
}
