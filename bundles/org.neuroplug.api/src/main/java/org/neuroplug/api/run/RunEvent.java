package org.neuroplug.api.run;

import org.neuroplug.api.experiment.Trial;

/** What happens in a run, in order: started, then trials with their epochs, side by side, then finished. */
public sealed interface RunEvent {
    /** First of all, once. */
    record RunStarted(RunPlan plan) implements RunEvent {}

    /** A trial begins. */
    record TrialStarted(Trial trial) implements RunEvent {}

    /** A trial has finished an epoch. */
    record EpochFinished(Trial trial, EpochResult epoch) implements RunEvent {}

    /** A trial has come to a result. */
    record TrialFinished(TrialResult result) implements RunEvent {}

    /** A trial has failed; the others go on. */
    record TrialFailed(TrialFailure failure) implements RunEvent {}

    /** Last of all, once, however the run ended. */
    record RunFinished(RunResult result) implements RunEvent {}
}
