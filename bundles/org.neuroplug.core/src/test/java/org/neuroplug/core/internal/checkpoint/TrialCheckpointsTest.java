package org.neuroplug.core.internal.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.spi.TrainingState;

class TrialCheckpointsTest {
    private static final TrialIdentity IDENTITY = new TrialIdentity(Map.of("seed", "7"));
    private static final int STEPS = 300;

    @TempDir
    private Path folder;

    private final List<String> failures = new ArrayList<>();
    private long now;

    private TrialCheckpoints checkpoints(Path file) {
        Pace pace = new Pace(Duration.ofSeconds(1), () -> now);
        return new TrialCheckpoints(file, () -> IDENTITY, pace, new CountDownLatch(0), failures::add);
    }

    private static Checkpoint after(int epochs) {
        return new Checkpoint(
                Instant.EPOCH,
                new TrainingState(new float[] {epochs, -1}, new float[0], epochs * STEPS, epochs),
                Optional.empty(),
                IntStream.rangeClosed(1, epochs)
                        .mapToObj(epoch -> new EpochResult(epoch, 1.0 / epoch, 0.5, Optional.empty()))
                        .toList(),
                new long[epochs * STEPS]);
    }

    private static Checkpoint last(Path file) throws IOException {
        return CheckpointReader.read(file).checkpoint();
    }

    @Test
    void keepsWhatIsOfferedNowAndThen() throws IOException {
        Path file = folder.resolve("deep/er/trial.checkpoint");
        try (TrialCheckpoints checkpoints = checkpoints(file)) {
            checkpoints.offer(() -> after(1));
            assertFalse(Files.exists(file));
            now += 1_000_000_000;
            checkpoints.offer(() -> after(2));
            assertEquals(2, last(file).state().epochs());
            checkpoints.offer(() -> after(3));
            assertEquals(2, last(file).state().epochs());
            checkpoints.keep(() -> after(4));
            assertEquals(4, last(file).state().epochs());
        }
    }

    @Test
    void makesALargerFileWhenTheTrialOutgrowsIt() throws IOException {
        Path file = folder.resolve("trial.checkpoint");
        try (TrialCheckpoints checkpoints = checkpoints(file)) {
            for (int epochs = 1; epochs <= 40; epochs++) {
                Checkpoint checkpoint = after(epochs);
                checkpoints.keep(() -> checkpoint);
                assertEquals(epochs, last(file).state().epochs());
                assertArrayEquals(
                        checkpoint.state().parameters(), last(file).state().parameters());
            }
        }
        assertEquals(List.of(), failures);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void givesUpWhenNothingCanBeWrittenAndKeepsWhatIsThere() throws IOException {
        Path file = folder.resolve("trial.checkpoint");
        try (TrialCheckpoints checkpoints = checkpoints(file)) {
            checkpoints.keep(() -> after(1));
            checkpoints.keep(() -> {
                throw new UnsupportedOperationException("no state");
            });
            checkpoints.keep(() -> after(3));
        }
        assertEquals(
                List.of("checkpoint " + file + " cannot be written: java.lang.UnsupportedOperationException: no state"),
                failures);
        assertEquals(1, last(file).state().epochs());
    }

    @Test
    void keepsNothingWhereThereIsNoPlace() {
        try (TrialCheckpoints none = TrialCheckpoints.none()) {
            none.keep(() -> {
                throw new AssertionError("asked for a checkpoint");
            });
            none.offer(() -> {
                throw new AssertionError("asked for a checkpoint");
            });
        }
        assertTrue(failures.isEmpty());
    }
}
