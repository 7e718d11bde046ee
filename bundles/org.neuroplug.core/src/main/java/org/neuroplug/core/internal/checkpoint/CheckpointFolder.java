package org.neuroplug.core.internal.checkpoint;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunStatus;

/** The checkpoints of a run: a file for each trial that has begun and not ended. Safe for use from several threads. */
public final class CheckpointFolder {
    private static final String NAME = "checkpoints";

    private final Path folder;
    private final Duration interval;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);

    /**
     * The checkpoints among the files of a run. Nothing is made there before the first one is written.
     *
     * @param interval how much time passes between those of a trial, at least
     */
    public CheckpointFolder(Path files, Duration interval) {
        this.folder = files.resolve(NAME);
        this.interval = interval;
    }

    private Path file(Trial trial) {
        return folder.resolve(String.format(Locale.ROOT, "trial-%05d.checkpoint", trial.index()));
    }

    /** Lets checkpoints be written; whoever has one waits until then. */
    public void begin() {
        begun.countDown();
    }

    /** Where a trial's checkpoints go from now on. */
    public TrialCheckpoints writer(Trial trial, Supplier<TrialIdentity> identity) {
        return new TrialCheckpoints(file(trial), identity, new Pace(interval, System::nanoTime), begun, this::failed);
    }

    /**
     * From where a trial goes on; empty when it has to begin anew.
     *
     * @param identity of the trial as it would be trained now
     * @param remarks told why it has to begin anew, although there is a file, or that it goes on on another machine
     * @throws InvalidInputException when the checkpoint is that of another trial: with every difference
     */
    public Optional<Checkpoint> read(Trial trial, Supplier<TrialIdentity> identity, Consumer<String> remarks) {
        Path file = file(trial);
        try {
            CheckpointReader.Content content = CheckpointReader.read(file);
            compare(trial, content.identity(), identity.get(), remarks);
            return Optional.of(content.checkpoint());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            remarks.accept(words(trial) + ", begins anew: its checkpoint " + file + " cannot be used: "
                    + FileErrors.reason(e));
            return Optional.empty();
        }
    }

    private static void compare(Trial trial, TrialIdentity before, TrialIdentity now, Consumer<String> remarks) {
        List<String> differences = before.differences(now);
        if (!differences.isEmpty()) {
            throw new InvalidInputException(
                    words(trial) + ", cannot go on from its checkpoint: " + String.join("; ", differences));
        }
        List<String> machine = before.machineDifferences(now);
        if (!machine.isEmpty()) {
            remarks.accept(words(trial) + ", goes on on another machine, which may change its last bits: "
                    + String.join("; ", machine));
        }
    }

    private static String words(Trial trial) {
        return trial.arm() + ", seed " + trial.seed();
    }

    /** Forgets what is of no use after an event that is kept: checkpoints of trials that have ended. */
    public void forget(RunEvent event) {
        if (event instanceof RunEvent.TrialFinished finished) {
            delete(finished.result().trial());
        } else if (event instanceof RunEvent.TrialFailed failed) {
            delete(failed.failure().trial());
        } else if (event instanceof RunEvent.RunFinished finished
                && finished.result().status() != RunStatus.CANCELLED) {
            forgetAll();
        }
    }

    private void delete(Trial trial) {
        delete(file(trial));
        delete(CheckpointFile.temporary(file(trial)));
    }

    /** Forgets all trials; the folder of the run's files goes, too, when nothing else is in it. */
    public void forgetAll() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "trial-*.checkpoint*")) {
            files.forEach(this::delete);
        } catch (IOException e) {
            failed(folder + " cannot be emptied: " + FileErrors.reason(e));
        }
        delete(folder);
        delete(folder.getParent());
    }

    private void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            // Somebody else's files: they stay.
        } catch (IOException e) {
            failed(path + " cannot be removed: " + FileErrors.reason(e));
        }
    }

    private void failed(String sentence) {
        failures.add(sentence);
    }

    /** What went wrong first, if anything did: all else has the same reason most of the time. */
    public Optional<String> failure() {
        return Optional.ofNullable(failures.peek());
    }
}
