package org.neuroplug.checks.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.TimeUnit;

/** Ends threads that run code of others. */
public final class Ending {
    private static final long GRACE_MILLIS = 100;

    private Ending() {}

    /**
     * Ends a thread: asks it by an interrupt, then has Java stop it. Thread.stop is unsafe where threads share state;
     * here the only state is the plug-in's own, and the plug-in is not used any more. A thread in native code is left alone:
     * native code does not expect to be stopped, and may take the process with it. Java versions that cannot stop threads leave
     * it running.
     */
    public static void of(Thread thread) throws InterruptedException {
        if (thread.isAlive()) {
            thread.interrupt();
            TimeUnit.MILLISECONDS.timedJoin(thread, GRACE_MILLIS);
        }
        if (thread.isAlive() && comesOutOfNativeCode(thread)) {
            stop(thread);
            TimeUnit.MILLISECONDS.timedJoin(thread, GRACE_MILLIS);
        }
    }

    private static boolean comesOutOfNativeCode(Thread thread) throws InterruptedException {
        for (long left = GRACE_MILLIS; left > 0; left--) {
            StackTraceElement[] stack = thread.getStackTrace();
            if (stack.length == 0 || !isForeignNative(stack[0])) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return false;
    }

    /** Whether native code is at work that is not Java's own: that, such as sleeping and waiting, knows how to be stopped. */
    static boolean isForeignNative(StackTraceElement frame) {
        return frame.isNativeMethod() && !"java.base".equals(frame.getModuleName());
    }

    private static void stop(Thread thread) {
        try {
            Thread.class.getMethod("stop").invoke(thread);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            // This version of Java cannot stop threads: from 20 on the method throws, later it is not there.
            thread.interrupt();
        }
    }
}
