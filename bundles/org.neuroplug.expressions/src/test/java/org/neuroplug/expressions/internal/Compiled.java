package org.neuroplug.expressions.internal;

import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.expressions.internal.plugin.ClassCompiler;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;

/** Formulas as the functions they compile to. */
final class Compiled {
    private Compiled() {}

    static ElementwiseActivation function(String formula) {
        return function(formula, "f");
    }

    /** With settings such as {@code f(a=0.5)}. */
    static ElementwiseActivation function(String formula, String choice) {
        ActivationProvider provider =
                new ClassCompiler().compile(new Definition("f", formula)).provider();
        Hyperparameters settings = Hyperparameters.resolve(
                "f", provider.parameters(), PluginChoice.parse(choice).settings());
        return ((ActivationElementwise) provider.create(settings)).function();
    }
}
