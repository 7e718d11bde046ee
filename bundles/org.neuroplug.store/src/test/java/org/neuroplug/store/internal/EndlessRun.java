package org.neuroplug.store.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.testkit.SampleRuns;

/** A program that writes the epochs of a trial into a home's store until it is killed, and prints the number of each that is stored. */
public final class EndlessRun {
    private EndlessRun() {}

    public static void main(String[] args) throws Exception {
        RunResult run = SampleRuns.founding();
        RunListener listener = Recorded.store(Path.of(args[0])).record(run.plan());
        listener.on(new RunEvent.RunStarted(run.plan()));
        listener.on(new RunEvent.TrialStarted(run.plan().trials().get(0)));
        for (int epoch = 1; epoch < 1_000_000; epoch++) {
            listener.on(new RunEvent.EpochFinished(run.plan().trials().get(0), epoch(epoch)));
            System.out.println(epoch);
        }
    }

    static EpochResult epoch(int epoch) {
        return new EpochResult(epoch, 1.0 / epoch, Math.sqrt(epoch), Optional.empty());
    }
}
