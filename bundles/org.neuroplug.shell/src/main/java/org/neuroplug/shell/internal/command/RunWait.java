package org.neuroplug.shell.internal.command;

import java.util.function.Consumer;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.workbench.Run;

/**
 * Waits for the end of a run. Each interrupt of the waiting thread, as Ctrl-C makes one, asks for it more urgently: the first to stop
 * when epochs are finished, the second before the next batch; the third waits no longer.
 */
final class RunWait {
    private final Run run;
    private final Consumer<String> notices;
    private Asked asked = Asked.NOTHING;

    /** What a run was asked for. */
    enum Asked {
        /** To go on to its end. */
        NOTHING,
        /** To stop when epochs are finished. */
        AFTER_EPOCH,
        /** To stop before the next batch. */
        NOW
    }

    /**
     * @param notices told what the run does now, and what a further interrupt would do
     */
    RunWait(Run run, Consumer<String> notices) {
        this.run = run;
        this.notices = notices;
    }

    /**
     * The run's result, however it ends.
     *
     * @throws InterruptedException at the third interrupt; the run was asked to stop, and may be at work still
     */
    RunResult result() throws InterruptedException {
        while (true) {
            try {
                return run.await();
            } catch (InterruptedException e) {
                if (asked == Asked.NOW) {
                    throw e;
                }
                askForMore();
            }
        }
    }

    private void askForMore() {
        if (asked == Asked.NOTHING) {
            asked = Asked.AFTER_EPOCH;
            run.stopAfterEpoch();
            notices.accept("stopping when the running epochs are finished; Ctrl-C stops now");
        } else {
            asked = Asked.NOW;
            run.cancel();
            notices.accept("stopping now");
        }
    }

    Asked asked() {
        return asked;
    }
}
