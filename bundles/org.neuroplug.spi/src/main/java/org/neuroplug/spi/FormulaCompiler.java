package org.neuroplug.spi;

import org.neuroplug.api.definition.Definition;
import org.osgi.annotation.versioning.ProviderType;

/** Makes activations of formulas. Safe for use from any thread. */
@ProviderType
public interface FormulaCompiler {
    /**
     * Compiles a definition, without making a plug-in of it. The same definition always gives the same identity: that
     * of the plug-in which {@code define} makes of it where there was none of the name.
     *
     * @throws org.neuroplug.api.definition.FormulaException when the formula has no meaning
     * @throws org.neuroplug.api.InvalidInputException when it is too large to be of use
     */
    CompiledActivation compile(Definition definition);
}
