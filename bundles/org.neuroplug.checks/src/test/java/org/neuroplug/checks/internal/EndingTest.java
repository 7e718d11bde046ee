package org.neuroplug.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EndingTest {
    private static final int NATIVE_LINE = -2;

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work, "hostile");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> {});
        thread.start();
        return thread;
    }

    @Test
    void asksByAnInterruptFirst() throws InterruptedException {
        AtomicBoolean heard = new AtomicBoolean();
        Thread polite = started(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                heard.set(true);
            }
        });
        Ending.of(polite);
        assertTrue(heard.get(), "it was stopped in the midst of something");
        assertFalse(polite.isAlive());
    }

    @Test
    void stopsWhatHearsNothing() throws InterruptedException {
        assumeTrue(Runtime.version().feature() < 20, "later versions of Java cannot stop threads");
        CountDownLatch begun = new CountDownLatch(1);
        Thread deaf = started(() -> {
            begun.countDown();
            while (true) {
                Thread.onSpinWait();
            }
        });
        begun.await();
        Ending.of(deaf);
        assertFalse(deaf.isAlive());
    }

    @Test
    void tellsNativeCodeOfOthersFromThatOfJava() {
        assertTrue(Ending.isForeignNative(frame(null, NATIVE_LINE)), "of a library");
        assertTrue(Ending.isForeignNative(frame("com.example", NATIVE_LINE)), "of a module");
        assertFalse(Ending.isForeignNative(frame("java.base", NATIVE_LINE)), "sleeping");
        assertFalse(Ending.isForeignNative(frame(null, 12)), "not native");
    }

    private static StackTraceElement frame(String module, int line) {
        return new StackTraceElement(null, module, null, "org.example.Blas", "gemm", null, line);
    }

    @Test
    void knowsTheFramesOfThisJava() throws InterruptedException {
        Thread waiting = started(() -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        StackTraceElement[] stack;
        do {
            stack = waiting.getStackTrace();
        } while (stack.length == 0 || !stack[0].isNativeMethod());
        assertEquals("java.base", stack[0].getModuleName());
        assertFalse(Ending.isForeignNative(stack[0]));
        Ending.of(waiting);
    }
}
