package org.neuroplug.core.internal.control;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.experiment.TrainingControl;

/** Finds out before a run starts whether its rules make sense, and what a reader of its results must know of them. */
public final class ControlCheck {
    private final ExperimentSpec spec;
    private final TrainingControl control;

    public ControlCheck(ExperimentSpec spec) {
        this.spec = spec;
        this.control = spec.control();
    }

    /** @throws InvalidInputException when arms shall be pruned and there is never anything to decide */
    public void check() {
        control.pruning().ifPresent(this::check);
    }

    private void check(Pruning pruning) {
        int arms = spec.arms().size();
        if (arms <= pruning.keep()) {
            throw new InvalidInputException("prune " + pruning + " keeps " + pruning.keep()
                    + " arms at least, the experiment has " + arms + ": there must be more");
        }
        if (rungs().isEmpty()) {
            throw new InvalidInputException("prune " + pruning
                    + " needs an epoch before the last one to decide at, the experiment has "
                    + longest() + " epochs");
        }
    }

    /** The epochs of the arm that has most of them. */
    private int longest() {
        return spec.arms().stream()
                .mapToInt(arm -> spec.training(arm).epochs())
                .max()
                .orElseThrow();
    }

    /** After which epochs arms are judged; an arm that has fewer in all is judged by its last one. */
    public List<Integer> rungs() {
        return control.pruning()
                .map(rule -> rule.rungs(spec.arms().size(), longest()))
                .orElse(List.of());
    }

    /** What makes results less useful than they look, in sentences. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (control.decides() && !control.monitored().needsValidation()) {
            warnings.add((control.earlyStopping().isPresent() ? "Early stopping" : "Pruning")
                    + " looks at the training loss, which falls on while a model overfits: --validation 0.1 would hold rows back"
                    + " to look at.");
        }
        if (control.trialLimit().isPresent() || control.runLimit().isPresent()) {
            warnings.add("A time limit makes results depend on how fast the machine is, and on what else it does.");
        }
        return warnings;
    }
}
