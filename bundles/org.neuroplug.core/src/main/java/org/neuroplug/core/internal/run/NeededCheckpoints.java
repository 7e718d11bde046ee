package org.neuroplug.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.core.internal.checkpoint.CheckpointFolder;

/**
 * Lets checkpoints begin when every recorder has been told of the run, so that none is on the disk of a run that cannot be found there; and
 * forgets those that nobody needs any more: when every recorder has kept what their trials have come to, or none has kept the run.
 */
final class NeededCheckpoints {
    private final Optional<CheckpointFolder> folder;
    private volatile boolean kept;
    private boolean failed;

    /** @param folder with the checkpoints, if there is one */
    NeededCheckpoints(Optional<CheckpointFolder> folder) {
        this.folder = folder;
    }

    /** The same recorders, of whom it sees what they keep. Each hears an event after the one before, on one thread. */
    List<Subscriber> watch(List<Subscriber> recorders) {
        List<Subscriber> watched = new ArrayList<>();
        for (Subscriber recorder : recorders) {
            boolean last = watched.size() == recorders.size() - 1;
            watched.add(new Subscriber(
                    recorder.words(), event -> keep(recorder.listener(), event, last), recorder.giveUp()));
        }
        return watched;
    }

    private void keep(RunListener recorder, RunEvent event, boolean last) throws IOException {
        boolean done = false;
        try {
            recorder.on(event);
            done = true;
        } finally {
            failed |= !done;
            if (last) {
                folder.ifPresent(CheckpointFolder::begin);
            }
        }
        kept |= event instanceof RunEvent.RunStarted;
        if (last && !failed) {
            folder.ifPresent(checkpoints -> checkpoints.forget(event));
        }
    }

    /** The last event has been delivered: checkpoints of a run that nobody has kept are of no use. */
    void forgetUnlessKept() {
        if (!kept) {
            folder.ifPresent(CheckpointFolder::forgetAll);
        }
    }
}
