package org.neuroplug.trainer.fused.internal.activation;

import java.util.Map;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.NoisyActivation;

/** Finds the fastest way to compute an activation. */
public final class LayerFunctions {
    private static final Map<Class<?>, BuiltIn> BUILT_IN = Map.of(
            ActivationReLU.class, BuiltIn.RELU,
            ActivationTanH.class, BuiltIn.TANH,
            ActivationSigmoid.class, BuiltIn.SIGMOID,
            ActivationSELU.class, BuiltIn.SELU,
            ActivationSoftSign.class, BuiltIn.SOFTSIGN);

    private LayerFunctions() {}

    /** A new object, for one thread, that is not trained with. */
    public static LayerFunction of(IActivation activation) {
        return of(activation, 0);
    }

    /**
     * A new object, for one thread.
     *
     * @param seed of the layer in its trial, for functions that draw random numbers
     */
    public static LayerFunction of(IActivation activation, long seed) {
        if (isIdentity(activation)) {
            return new Identity();
        }
        if (isNoisy(activation)) {
            NoisyActivation noisy = (NoisyActivation) ((ActivationElementwise) activation).function();
            return new NoisyFunction(activation.toString(), noisy, seed);
        }
        if (activation instanceof ActivationElementwise plugin) {
            return new Pointwise(plugin.toString(), of(plugin.function()));
        }
        BuiltIn builtIn = BUILT_IN.get(activation.getClass());
        return builtIn != null ? new Pointwise(activation.toString(), builtIn) : new EngineFunction(activation);
    }

    private static FloatFunction of(ElementwiseActivation plugin) {
        return TabulatedFunction.suits(plugin) ? new TabulatedFunction(plugin) : new PluginFunction(plugin);
    }

    /** Whether it draws random numbers in training. */
    public static boolean isNoisy(IActivation activation) {
        return activation instanceof ActivationElementwise plugin && plugin.function() instanceof NoisyActivation;
    }

    /** Whether layers with this activation are linear. */
    public static boolean isIdentity(IActivation activation) {
        return activation.getClass() == ActivationIdentity.class;
    }
}
