package org.neuroplug.core.internal.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.checkpoint.TrialIdentity;
import org.neuroplug.core.internal.registry.HeldPlugins;

/**
 * From where the trials of an interrupted run go on. Refuses to go on where the rest would not come to what it would have come to
 * without interruption.
 */
final class Resumption {
    private final RunContext run;
    private final HeldPlugins plugins;
    private final Map<Arm, Provenance> now = new HashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    /** @param plugins those of the run's arms */
    Resumption(RunContext run, HeldPlugins plugins) {
        this.run = run;
        this.plugins = plugins;
    }

    /**
     * Whether a run did not come to its end.
     *
     * @throws InvalidInputException when it did
     */
    static void check(RunResult interrupted) {
        if (interrupted.status() != RunStatus.CANCELLED) {
            throw new InvalidInputException("run " + interrupted.plan().id() + " has come to its end: it "
                    + interrupted.status().name().toLowerCase(Locale.ROOT) + ", and cannot be resumed");
        }
    }

    /** The plan of a run that goes on: what it was, but for what may be otherwise now. */
    static RunPlan plan(RunPlan before, RunPlan now, RunOptions options) {
        Set<String> warnings = new LinkedHashSet<>(before.warnings());
        warnings.addAll(now.warnings());
        return new RunPlan(
                before.id(),
                before.spec(),
                before.trials(),
                now.stepsPerEpoch(),
                options.parallel().isPresent() ? now.parallel() : before.parallel(),
                before.started(),
                now.trainers(),
                List.copyOf(warnings),
                now.trainRows());
    }

    /**
     * Compares everything that has to be the same.
     *
     * @throws InvalidInputException when something is not, with each difference
     */
    Earlier of(RunResult interrupted) {
        interrupted.results().forEach(this::compare);
        Earlier earlier = Earlier.ended(interrupted);
        for (Trial trial : run.plan().trials()) {
            if (!earlier.hasEnded(trial)) {
                run.checkpoints()
                        .flatMap(folder -> folder.read(trial, () -> identity(trial), remarks::add))
                        .ifPresent(checkpoint -> earlier.goesOn(trial, checkpoint.epochs()));
            }
        }
        return earlier;
    }

    private void compare(TrialResult result) {
        TrialIdentity before = TrialIdentity.of(result.provenance());
        TrialIdentity identity = identity(result.trial());
        List<String> differences = before.differences(identity);
        if (!differences.isEmpty()) {
            throw new InvalidInputException("run " + run.plan().id() + " cannot go on: since "
                    + result.trial().arm() + ", seed " + result.trial().seed() + ", was trained, "
                    + String.join("; ", differences));
        }
        List<String> machine = before.machineDifferences(identity);
        if (!machine.isEmpty()) {
            remarks.add("the run goes on on another machine than it began: " + String.join("; ", machine));
        }
    }

    /** The identity that a trial would have now. */
    private TrialIdentity identity(Trial trial) {
        return TrialIdentity.of(now.computeIfAbsent(trial.arm(), arm -> provenance(trial)), trial.seed());
    }

    private Provenance provenance(Trial trial) {
        TrialSetup setup = new TrialSetup(
                plugins,
                run.plan().spec(),
                trial.arm(),
                trial.seed(),
                run.dataset(),
                run.partition().trainSize());
        setup.configuration();
        return new ProvenanceBuilder(run, setup).build(trial, Instant.now());
    }

    /** What makes the rest less comparable than without interruption, in sentences; known after {@link #of}. */
    List<String> remarks() {
        return new ArrayList<>(remarks);
    }
}
