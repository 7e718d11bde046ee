package org.neuroplug.checks.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Bytes of Java objects that a thread has made. Read by reflection: the type belongs to the JDK's own packages, which an
 * OSGi framework need not offer.
 */
public final class Allocation {
    private static final String HOTSPOT = "com.sun.management.ThreadMXBean";

    private final Thread thread;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Optional<Method> counter;

    public Allocation(Thread thread) {
        this.thread = thread;
        this.counter = counter();
    }

    private static Optional<Method> counter() {
        try {
            Class<?> type = Class.forName(HOTSPOT, false, ClassLoader.getPlatformClassLoader());
            return Optional.of(type.getMethod("getThreadAllocatedBytes", long.class));
        } catch (ReflectiveOperationException e) {
            // Another Java than OpenJDK's: there the limit of time is the only one.
            return Optional.empty();
        }
    }

    /** How many; 0 when this Java does not count them or the thread has ended. */
    public long bytes() {
        try {
            return counter.isEmpty() ? 0 : (Long) counter.get().invoke(threads, thread.getId());
        } catch (ReflectiveOperationException e) {
            return 0;
        }
    }
}
