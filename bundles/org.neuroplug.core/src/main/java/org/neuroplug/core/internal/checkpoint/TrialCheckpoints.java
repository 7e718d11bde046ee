package org.neuroplug.core.internal.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.neuroplug.api.FileErrors;

/**
 * Keeps how far one trial has come, now and then. When that fails, the trial goes on without: what was kept before is still whole. Used
 * by the thread that trains.
 */
public final class TrialCheckpoints implements AutoCloseable {
    private final Path file;
    private final Supplier<TrialIdentity> identity;
    private final Pace pace;
    private final CountDownLatch begun;
    private final Consumer<String> failed;
    private Optional<CheckpointFile> out = Optional.empty();
    private boolean givenUp;

    /**
     * Writes to a file.
     *
     * @param begun opened when the first checkpoint may be written
     * @param failed told why no more of them are
     */
    TrialCheckpoints(
            Path file, Supplier<TrialIdentity> identity, Pace pace, CountDownLatch begun, Consumer<String> failed) {
        this.file = file;
        this.identity = identity;
        this.pace = pace;
        this.begun = begun;
        this.failed = failed;
    }

    /** Keeps nothing: there is no place for it. */
    public static TrialCheckpoints none() {
        TrialCheckpoints none = new TrialCheckpoints(
                Path.of(""),
                () -> new TrialIdentity(Map.of()),
                new Pace(Duration.ZERO, System::nanoTime),
                new CountDownLatch(0),
                sentence -> {});
        none.givenUp = true;
        return none;
    }

    /** Keeps a checkpoint if it is time for one. */
    public void offer(Supplier<Checkpoint> current) {
        if (pace.due()) {
            keep(current);
        }
    }

    /** Keeps a checkpoint in place of the last but one. */
    public void keep(Supplier<Checkpoint> current) {
        if (!givenUp) {
            pace.time(() -> attempt(current));
        }
    }

    private void attempt(Supplier<Checkpoint> current) {
        try {
            Checkpoint checkpoint = current.get();
            if (out.isPresent() && out.get().fits(checkpoint)) {
                out.get().write(checkpoint);
            } else {
                create(checkpoint);
            }
        } catch (IOException e) {
            giveUp(FileErrors.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp("it was interrupted");
        } catch (RuntimeException | LinkageError e) { // a plug-in may have no state to give
            giveUp(e.toString());
        }
    }

    private void giveUp(String reason) {
        givenUp = true;
        failed.accept("checkpoint " + file + " cannot be written: " + reason);
    }

    private void create(Checkpoint checkpoint) throws IOException, InterruptedException {
        begun.await();
        Files.createDirectories(file.getParent());
        CheckpointFile created = CheckpointFile.create(file, identity.get(), checkpoint);
        close();
        out = Optional.of(created);
    }

    @Override
    public void close() {
        try {
            if (out.isPresent()) {
                out.get().close();
            }
        } catch (IOException e) {
            failed.accept("checkpoint " + file + " cannot be closed: " + FileErrors.reason(e));
        }
    }
}
