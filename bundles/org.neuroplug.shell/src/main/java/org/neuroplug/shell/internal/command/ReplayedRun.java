package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;

/** Remembers the epochs of a run's trials, of those that come to no result, too. */
final class ReplayedRun implements RunListener {
    private final Map<Trial, List<EpochResult>> epochs = new HashMap<>();

    @Override
    public synchronized void on(RunEvent event) {
        if (event instanceof RunEvent.EpochFinished finished) {
            epochs.computeIfAbsent(finished.trial(), trial -> new ArrayList<>()).add(finished.epoch());
        } else if (event instanceof RunEvent.TrialFinished finished) {
            epochs.remove(finished.result().trial()); // the result has them
        }
    }

    /** Of trials without a result, by trial; complete when the run has ended. */
    synchronized Map<Trial, List<EpochResult>> epochs() {
        return Map.copyOf(epochs);
    }
}
