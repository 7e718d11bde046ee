package org.neuroplug.launcher;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C: the first asks for an end, the second makes it at once. Set by reflection, since the compiler rejects any mention of
 * {@code sun.misc.Signal}; where the JVM has none, Ctrl-C ends the process as usual.
 */
final class InterruptSignal {
    private final AtomicInteger count = new AtomicInteger();
    private final Runnable first;

    private InterruptSignal(Runnable first) {
        this.first = first;
    }

    static void onFirst(Runnable action) {
        InterruptSignal signal = new InterruptSignal(action);
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(
                    handlerType.getClassLoader(), new Class<?>[] {handlerType}, (self, method, arguments) -> {
                        signal.raised();
                        return null;
                    });
            type.getMethod("handle", type, handlerType)
                    .invoke(null, type.getConstructor(String.class).newInstance("INT"), handler);
        } catch (ReflectiveOperationException e) {
            java.util.logging.Logger.getLogger(InterruptSignal.class.getName())
                    .log(java.util.logging.Level.FINE, "this JVM has no signals", e);
        }
    }

    private void raised() {
        if (count.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(Job.INTERRUPTED);
        }
        first.run();
    }
}
