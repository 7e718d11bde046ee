package org.neuroplug.launcher;

import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Ctrl-C: the first and the second ask for an end, the second more urgently; a process that is still there {@value #GRACE_SECONDS}
 * seconds after the second, or at the third, is ended. Set by reflection, since the compiler rejects any mention of
 * {@code sun.misc.Signal}; where the JVM has none, Ctrl-C ends the process as usual.
 */
final class InterruptSignal {
    private static final long GRACE_SECONDS = 5;

    private final AtomicInteger count = new AtomicInteger();
    private final Runnable ask;
    private final Runnable end;
    private final Consumer<Runnable> later;

    /**
     * @param ask asks the job for an end
     * @param end ends the process
     * @param later does something after the grace
     */
    InterruptSignal(Runnable ask, Runnable end, Consumer<Runnable> later) {
        this.ask = ask;
        this.end = end;
        this.later = later;
    }

    /** Has Ctrl-C ask for an end from now on. */
    static void asks(Runnable action) {
        new InterruptSignal(action, () -> Runtime.getRuntime().halt(Job.INTERRUPTED), InterruptSignal::afterTheGrace)
                .handle();
    }

    private void handle() {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(
                    handlerType.getClassLoader(), new Class<?>[] {handlerType}, (self, method, arguments) -> {
                        raised();
                        return null;
                    });
            type.getMethod("handle", type, handlerType)
                    .invoke(null, type.getConstructor(String.class).newInstance("INT"), handler);
        } catch (ReflectiveOperationException e) {
            java.util.logging.Logger.getLogger(InterruptSignal.class.getName())
                    .log(java.util.logging.Level.FINE, "this JVM has no signals", e);
        }
    }

    /** Somebody pressed Ctrl-C. */
    void raised() {
        int times = count.incrementAndGet();
        if (times > 2) {
            end.run();
            return;
        }
        ask.run();
        if (times == 2) {
            later.accept(end);
        }
    }

    private static void afterTheGrace(Runnable action) {
        Thread thread = new Thread(
                () -> {
                    try {
                        TimeUnit.SECONDS.sleep(GRACE_SECONDS);
                        action.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "neuroplug-grace");
        thread.setDaemon(true);
        thread.start();
    }
}
