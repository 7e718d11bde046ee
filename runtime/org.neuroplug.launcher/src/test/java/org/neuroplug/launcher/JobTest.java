package org.neuroplug.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

final class JobTest {
    @Test
    void endsWithTheCodeOfItsFunction() throws Exception {
        assertEquals(3, new Job(words -> words.length, "a", "b", "c").run());
    }

    @Test
    void waitsForAnInterruptedFunctionAndEndsWith130() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Job job = new Job(words -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
                return 0;
            } catch (InterruptedException e) {
                return 1;
            }
        });
        Thread signal = new Thread(() -> {
            try {
                started.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            job.interrupt();
        });
        signal.start();

        assertEquals(130, job.run());
    }

    @Test
    void passesOnWhatWasThrown() {
        Job job = new Job(words -> {
            throw new IllegalStateException("oops");
        });

        assertEquals(
                "oops",
                assertThrows(ExecutionException.class, job::run).getCause().getMessage());
    }
}
