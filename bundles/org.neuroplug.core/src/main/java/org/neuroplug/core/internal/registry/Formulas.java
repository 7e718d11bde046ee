package org.neuroplug.core.internal.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.ActivationCheck;
import org.neuroplug.checks.Verdict;
import org.neuroplug.core.internal.checks.Examinations;
import org.neuroplug.core.internal.checks.Subject;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.CompiledActivation;
import org.neuroplug.spi.FormulaCompiler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Compiles the definitions of experiments and of saved models, with whoever compiles formulas at the moment, and checks what comes of them as
 * plug-ins are checked when they appear.
 */
@Component(service = Formulas.class)
public final class Formulas {
    private final AtomicReference<FormulaCompiler> compiler = new AtomicReference<>();
    private final Examinations examinations;

    @Activate
    public Formulas(@Reference Examinations examinations) {
        this.examinations = examinations;
    }

    /** A compiler is there. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void use(FormulaCompiler there) {
        compiler.set(there);
    }

    /** A compiler is gone. */
    public void unuse(FormulaCompiler gone) {
        compiler.compareAndSet(gone, null);
    }

    /**
     * The activations of definitions, by name.
     *
     * @param definitions formulas by name
     */
    public Map<String, OwnActivation> compile(Map<String, String> definitions) {
        Map<String, OwnActivation> own = new LinkedHashMap<>();
        definitions.forEach((name, formula) -> {
            CompiledActivation compiled = compile(new Definition(name, formula));
            own.put(name, new OwnActivation(compiled, fault(compiled)));
        });
        return own;
    }

    private Optional<String> fault(CompiledActivation compiled) {
        ActivationProvider provider = compiled.provider();
        Hyperparameters defaults =
                Hyperparameters.defaults(compiled.definition().name(), provider.parameters());
        Subject subject = new Subject(compiled.identity(), "definition");
        try {
            Verdict verdict = examinations
                    .begin(subject, () -> Optional.of(ActivationCheck.of(provider, defaults)), () -> () -> {})
                    .await();
            return Optional.of(verdict.reason()).filter(reason -> !reason.isEmpty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a definition was being checked");
        }
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
