package org.neuroplug.core.internal.registry;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** What components threw when they were activated. Declarative Services logs it, and tells callers nothing. */
final class ComponentFailures {
    private static final String COMPONENT_ID = "component.id";
    private static final String CAUSE = "Caused by: ";

    private final BundleContext context;

    ComponentFailures(BundleContext context) {
        this.context = context;
    }

    /** The innermost exception of a service's component: class and message. */
    Optional<String> of(ServiceReference<?> service) {
        ServiceReference<ServiceComponentRuntime> reference =
                context.getServiceReference(ServiceComponentRuntime.class);
        if (reference == null || service.getBundle() == null) {
            return Optional.empty();
        }
        try {
            ServiceComponentRuntime components = context.getService(reference);
            Object id = service.getProperty(COMPONENT_ID);
            return components.getComponentDescriptionDTOs(service.getBundle()).stream()
                    .flatMap(component -> components.getComponentConfigurationDTOs(component).stream())
                    .filter(configuration -> Long.valueOf(configuration.id).equals(id))
                    .findFirst()
                    .flatMap(ComponentFailures::innermost);
        } finally {
            context.ungetService(reference);
        }
    }

    private static Optional<String> innermost(ComponentConfigurationDTO configuration) {
        return Optional.ofNullable(configuration.failure).flatMap(trace -> trace.lines()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((first, second) -> second)
                .map(line -> line.substring(CAUSE.length()))
                .or(() -> trace.lines().findFirst()));
    }
}
