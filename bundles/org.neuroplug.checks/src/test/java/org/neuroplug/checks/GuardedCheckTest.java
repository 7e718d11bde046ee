package org.neuroplug.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nd4j.slow.SlowStart;
import org.neuroplug.spi.ElementwiseActivation;

class GuardedCheckTest {
    private final AtomicReference<Thread> worker = new AtomicReference<>();

    /** The identity, which at 3 does something first. */
    private final class Busy implements ElementwiseActivation {
        private final Runnable atThree;

        Busy(Runnable atThree) {
            this.atThree = atThree;
        }

        @Override
        public double value(double x) {
            if (x == 3) {
                worker.set(Thread.currentThread());
                atThree.run();
            }
            return x;
        }

        @Override
        public double derivative(double x) {
            return 1;
        }
    }

    private Verdict verdict(Duration limit, Runnable atThree) throws InterruptedException {
        return new GuardedCheck(limit).verdict("busy", ActivationCheck.of(new Busy(atThree)));
    }

    private static void assertStopped(String excess, Verdict verdict) {
        String expected = excess + " and was stopped in " + GuardedCheckTest.class.getName();
        assertTrue(verdict.reason().startsWith(expected), verdict.reason());
    }

    @Test
    void letsAGoodOnePass() throws InterruptedException {
        Verdict verdict = verdict(Duration.ofSeconds(60), () -> {});
        assertTrue(verdict.passed(), verdict.toString());
        assertFalse(worker.get().isAlive());
        assertEquals("neuroplug-check-busy", worker.get().getName().replaceFirst("-2$", ""));
    }

    @Test
    @Timeout(60)
    @SuppressWarnings("InfiniteLoopStatement")
    void stopsALoopWithoutEnd() throws InterruptedException {
        Verdict verdict = verdict(Duration.ofMillis(200), () -> {
            for (double x = 0; ; x++) {
                Math.sin(x);
            }
        });
        assertStopped("numbers: it did not end within 0.2 s", verdict);
        if (Runtime.version().feature() < 20) {
            worker.get().join();
        }
    }

    @Test
    @Timeout(60)
    void stopsOneThatWaitsForEver() throws InterruptedException {
        Verdict verdict = verdict(Duration.ofMillis(200), () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertStopped("numbers: it did not end within 0.2 s", verdict);
        worker.get().join();
    }

    @Test
    void doesNotChargeThePluginThatTouchesTheEngineFirst() throws InterruptedException {
        Verdict verdict = verdict(Duration.ofSeconds(1), SlowStart::touch);
        assertTrue(verdict.passed(), verdict.toString());
    }

    @Test
    void doesNotBlameThePluginForAnEngineThatFails() throws InterruptedException {
        Verdict verdict = new GuardedCheck(Duration.ofSeconds(60))
                .verdict(
                        "engine",
                        report -> report.untimed(() -> {
                            throw new NoClassDefFoundError("org/nd4j/Natives");
                        }));
        assertTrue(verdict.passed());
        assertEquals(
                "skipped check: failed itself, at start: java.lang.NoClassDefFoundError: org/nd4j/Natives",
                verdict.toString());
    }

    @Test
    @Timeout(60)
    void leavesAnEngineAloneThatIsBeingBroughtUp() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch up = new CountDownLatch(1);
        Thread checks = new Thread(() -> {
            try {
                new GuardedCheck(Duration.ofSeconds(60))
                        .verdict(
                                "engine",
                                report -> report.untimed(() -> {
                                    begun.countDown();
                                    awaitUninterruptibly(go);
                                    up.countDown();
                                }));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        checks.start();
        begun.await();
        checks.interrupt();
        checks.join(Duration.ofSeconds(1).toMillis());
        assertTrue(checks.isAlive(), "it waits for the engine");

        go.countDown();
        checks.join();
        assertEquals(0, up.getCount());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean reached = false;
        while (!reached) {
            try {
                latch.await();
                reached = true;
            } catch (InterruptedException e) {
                reached = latch.getCount() == 0;
            }
        }
    }

    @Test
    @Timeout(60)
    void stopsOneThatEatsMemory() throws InterruptedException {
        Verdict verdict = verdict(Duration.ofSeconds(60), () -> {
            long sum = 0;
            for (int i = 0; i < 10_000; i++) {
                sum += new byte[1 << 20].length;
            }
            assertEquals(10_000L << 20, sum);
        });
        assertStopped("numbers: it used more than 1 GB of memory", verdict);
    }
}
