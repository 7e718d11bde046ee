package org.neuroplug.paxexam.jupiter.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ops4j.pax.exam.TestContainerException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** The first error that the framework reported for each bundle. */
final class StartErrors implements FrameworkListener {

    private final Map<Long, Throwable> errors = new ConcurrentHashMap<>();

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR && event.getThrowable() != null) {
            errors.putIfAbsent(event.getBundle().getBundleId(), event.getThrowable());
        }
    }

    Optional<Throwable> of(Bundle bundle) {
        return Optional.ofNullable(errors.get(bundle.getBundleId()));
    }

    /**
     * Waits until the framework has done all that its start level asks for and has said so. A framework shows a new level
     * before the bundles of that level have been started, and tells of errors on a thread of its own; but requests are
     * served, and events delivered, in order: once a repeated request has been answered, all is known.
     */
    void awaitAll(Framework framework, long timeoutMillis) {
        CountDownLatch answered = new CountDownLatch(1);
        FrameworkListener listener = event -> {
            if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                answered.countDown();
            }
        };
        BundleContext context = framework.getBundleContext();
        context.addFrameworkListener(listener);
        try {
            FrameworkStartLevel level = framework.adapt(FrameworkStartLevel.class);
            level.setStartLevel(level.getStartLevel());
            if (!answered.await(timeoutMillis, TimeUnit.MILLISECONDS)) {
                throw new TestContainerException("still starting after " + timeoutMillis + " ms");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TestContainerException("interrupted while the container was starting", interrupted);
        } finally {
            context.removeFrameworkListener(listener);
        }
    }
}
