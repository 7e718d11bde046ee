package org.neuroplug.reporters.internal.tensorboard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;

/** Where the events of one run go. Nothing is known of it before it starts, not even its name. */
final class EventFolder implements RunListener {
    private final Path folder;
    private final Clock clock;
    private Optional<RunEvents> run = Optional.empty();

    EventFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void on(RunEvent event) throws IOException {
        if (event instanceof RunEvent.RunStarted started) {
            run = Optional.of(RunEvents.begin(folder, started.plan(), clock));
        } else if (event instanceof RunEvent.TrialStarted started) {
            run.orElseThrow().file(started.trial());
        } else if (event instanceof RunEvent.EpochFinished finished) {
            run.orElseThrow().epoch(finished.trial(), finished.epoch());
        } else if (event instanceof RunEvent.TrialFinished finished) {
            run.orElseThrow().finished(finished.result());
        } else if (event instanceof RunEvent.TrialFailed failed) {
            run.orElseThrow().failed(failed.failure());
        }
    }
}
