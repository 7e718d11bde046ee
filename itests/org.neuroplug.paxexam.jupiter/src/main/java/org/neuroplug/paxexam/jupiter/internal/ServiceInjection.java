package org.neuroplug.paxexam.jupiter.internal;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.ops4j.pax.exam.TestContainerException;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** Gives a test instance the services it asks for, waiting for those that are not there yet. */
final class ServiceInjection {

    private final Probe probe;
    private final List<ServiceTracker<Object, Object>> trackers = new ArrayList<>();

    ServiceInjection(Probe probe) {
        this.probe = probe;
    }

    /** The trackers that hold the services injected so far. */
    List<ServiceTracker<Object, Object>> trackers() {
        return trackers;
    }

    void into(Class<?> outside, Object instance) {
        ReflectionSupport.findFields(outside, InjectionPoint::isAt, HierarchyTraversalMode.TOP_DOWN).stream()
                .map(field -> new InjectionPoint(field, probe.inside(field)))
                .forEach(point -> point.set(instance, value(point)));
    }

    private Object value(InjectionPoint point) {
        return point.type().equals(BundleContext.class) ? probe.context() : service(point);
    }

    private Object service(InjectionPoint point) {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(probe.context(), point.filter(), null);
        trackers.add(tracker);
        tracker.open();
        try {
            Object service = tracker.waitForService(point.timeoutMillis());
            if (service == null) {
                throw new TestContainerException(MissingService.describe(point, probe.bundle()));
            }
            return service;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TestContainerException("interrupted while waiting for " + point, interrupted);
        }
    }
}
