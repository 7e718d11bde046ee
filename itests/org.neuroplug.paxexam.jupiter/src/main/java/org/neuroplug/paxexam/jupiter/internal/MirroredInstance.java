package org.neuroplug.paxexam.jupiter.internal;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osgi.util.tracker.ServiceTracker;

/** A test instance inside the container, and the services it holds until JUnit drops it. */
record MirroredInstance(Object instance, List<ServiceTracker<Object, Object>> services)
        implements ExtensionContext.Store.CloseableResource {

    static MirroredInstance inject(Class<?> outside, Object instance, Probe probe) {
        ServiceInjection injection = new ServiceInjection(probe);
        try {
            injection.into(outside, instance);
        } catch (RuntimeException | Error failure) {
            injection.trackers().forEach(ServiceTracker::close);
            throw failure;
        }
        return new MirroredInstance(instance, injection.trackers());
    }

    @Override
    public void close() {
        services.forEach(ServiceTracker::close);
    }
}
