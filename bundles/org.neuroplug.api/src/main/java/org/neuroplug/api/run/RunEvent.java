package org.neuroplug.api.run;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.experiment.Trial;

/**
 * What happens in a run, in order: started, then trials with their epochs, side by side, then finished. In a run that goes on after an
 * interruption, what happened before comes first, so that whoever listens knows the whole: whatever is told of a trial before it has
 * started belongs to an earlier part of the run.
 */
public sealed interface RunEvent {
    /** First of all, once. */
    record RunStarted(RunPlan plan) implements RunEvent {}

    /** A trial begins. */
    record TrialStarted(Trial trial) implements RunEvent {}

    /** A trial has finished an epoch. */
    record EpochFinished(Trial trial, EpochResult epoch) implements RunEvent {}

    /** A trial has come to a result. */
    record TrialFinished(TrialResult result) implements RunEvent {}

    /** A trial has failed and begins anew, from its first epoch: epochs that were told of it do not count any more. */
    record TrialRetried(TrialFailure failure) implements RunEvent {}

    /** A trial has failed; the others go on. */
    record TrialFailed(TrialFailure failure) implements RunEvent {}

    /** Last of all, once, however the run ended. */
    record RunFinished(RunResult result) implements RunEvent {}

    /** The events of a run that has ended, as if it happened again, one trial after the other. */
    static List<RunEvent> of(RunResult run) {
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunStarted(run.plan()));
        for (TrialResult result : run.results()) {
            events.add(new TrialStarted(result.trial()));
            result.epochs().forEach(epoch -> events.add(new EpochFinished(result.trial(), epoch)));
            events.add(new TrialFinished(result));
        }
        for (TrialFailure failure : run.failures()) {
            events.add(new TrialStarted(failure.trial()));
            events.add(new TrialFailed(failure));
        }
        events.add(new RunFinished(run));
        return List.copyOf(events);
    }
}
