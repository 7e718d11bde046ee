package org.neuroplug.core.internal.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.spi.CompiledActivation;
import org.neuroplug.spi.FormulaCompiler;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Compiles the definitions of experiments, with whoever compiles formulas at the moment. */
@Component(service = Formulas.class)
public final class Formulas {
    private final AtomicReference<FormulaCompiler> compiler = new AtomicReference<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void use(FormulaCompiler there) {
        compiler.set(there);
    }

    /** A compiler is gone. */
    void unuse(FormulaCompiler gone) {
        compiler.compareAndSet(gone, null);
    }

    /** The activations that an experiment defines, by name. */
    Map<String, CompiledActivation> compile(ExperimentSpec spec) {
        Map<String, CompiledActivation> compiled = new LinkedHashMap<>();
        spec.definitions().forEach((name, formula) -> compiled.put(name, compile(new Definition(name, formula))));
        return compiled;
    }

    private CompiledActivation compile(Definition definition) {
        FormulaCompiler there = Optional.ofNullable(compiler.get())
                .orElseThrow(() -> new InvalidInputException("this workbench cannot use the definition of "
                        + definition.name() + ": nothing that compiles formulas is plugged in"));
        try {
            return there.compile(definition);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    "definition of " + definition.name() + ", " + e.getMessage() + ": " + definition.formula(), e);
        }
    }
}
