package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waits until nobody writes to a file: somebody may still be copying it. File Install waits for new files only, not for those
 * that are written over, and not in its first look at the folder.
 */
final class QuietFile {
    private final Duration quiet;
    private final Duration patience;

    /**
     * @param quiet how long size and time must stay the same
     * @param patience after which the file is taken as it is
     */
    QuietFile(Duration quiet, Duration patience) {
        this.quiet = quiet;
        this.patience = patience;
    }

    void await(Path file) throws IOException {
        long giveUp = System.nanoTime() + patience.toNanos();
        State before = State.of(file);
        while (before.age() < quiet.toMillis() && System.nanoTime() < giveUp) {
            pause();
            State now = State.of(file);
            if (now.equals(before)) {
                return;
            }
            before = now;
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(quiet.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record State(long size, long modified) {
        static State of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime().toMillis());
        }

        /** Milliseconds since the last change; a time in the future counts as just now. */
        long age() {
            return Math.max(0, System.currentTimeMillis() - modified);
        }
    }
}
