package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.shell.internal.command.RunWait.Asked;
import org.neuroplug.shell.internal.fixture.Events;

class RunWaitTest {
    private final List<String> happened = new ArrayList<>();

    /** A run during which the waiting thread is interrupted so often. */
    private RunWait interrupted(int times) {
        return new RunWait(new Interrupted(times), happened::add);
    }

    @Test
    void nothingIsAskedOfARunThatGoesToItsEnd() throws InterruptedException {
        RunWait wait = interrupted(0);
        wait.result();

        assertEquals(Asked.NOTHING, wait.asked());
        assertEquals(List.of(), happened);
    }

    @Test
    void onceAsksForTheEndOfTheEpochs() throws InterruptedException {
        RunWait wait = interrupted(1);
        wait.result();

        assertEquals(Asked.AFTER_EPOCH, wait.asked());
        assertEquals(
                List.of("stop after epoch", "stopping when the running epochs are finished; Ctrl-C stops now"),
                happened);
    }

    @Test
    void twiceAsksForTheEndNow() throws InterruptedException {
        RunWait wait = interrupted(2);
        wait.result();

        assertEquals(Asked.NOW, wait.asked());
        assertEquals(List.of("cancel", "stopping now"), happened.subList(2, 4));
    }

    @Test
    void threeTimesWaitsNoLonger() {
        assertThrows(InterruptedException.class, () -> interrupted(3).result());
        assertEquals(4, happened.size());
    }

    private final class Interrupted implements Run {
        private int times;

        Interrupted(int times) {
            this.times = times;
        }

        @Override
        public RunPlan plan() {
            return Events.plan(ExperimentSpec.founding());
        }

        @Override
        public RunResult await() throws InterruptedException {
            if (times-- > 0) {
                throw new InterruptedException();
            }
            return new RunResult(plan(), RunStatus.CANCELLED, List.of(), List.of(), 1);
        }

        @Override
        public void stopAfterEpoch() {
            happened.add("stop after epoch");
        }

        @Override
        public void cancel() {
            happened.add("cancel");
        }

        @Override
        public List<String> reportFailures() {
            return List.of();
        }

        @Override
        public boolean isKept() {
            return true;
        }

        @Override
        public List<Path> savedModels() {
            return List.of();
        }
    }
}
