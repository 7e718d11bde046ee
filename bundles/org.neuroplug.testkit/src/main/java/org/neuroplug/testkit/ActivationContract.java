package org.neuroplug.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.checks.ActivationCheck;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;

/**
 * The contract of activations. The plug-in is an {@link ElementwiseActivation}, an {@link ActivationProvider} or one of
 * ND4J's {@link IActivation}s.
 */
public abstract class ActivationContract extends PluginContract {
    @TestFactory
    Stream<DynamicTest> isDifferentiatedRightly() {
        return tests(check());
    }

    private ActivationCheck check() {
        Object plugin = plugin();
        if (plugin instanceof ElementwiseActivation function) {
            return ActivationCheck.of(function);
        }
        if (plugin instanceof ActivationProvider provider) {
            return ActivationCheck.of(provider, resolved());
        }
        if (plugin instanceof IActivation) {
            return new ActivationCheck(() -> (IActivation) plugin());
        }
        throw new IllegalStateException("an activation is an ElementwiseActivation, an ActivationProvider or an"
                + " IActivation; this is a " + plugin.getClass().getName());
    }
}
