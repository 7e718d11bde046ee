package org.neuroplug.paxexam.jupiter.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.ops4j.pax.exam.TestContainerException;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * Makes the framework that is on the class path and remembers it, since Pax Exam hands out a container without its
 * framework. It listens for errors from the start.
 */
final class FrameworkOnClassPath implements FrameworkFactory {

    private final FrameworkFactory factory;
    private final StartErrors errors = new StartErrors();
    private Optional<Framework> made = Optional.empty();

    private FrameworkOnClassPath(FrameworkFactory factory) {
        this.factory = factory;
    }

    static FrameworkOnClassPath find() {
        List<FrameworkFactory> found = ServiceLoader.load(FrameworkFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (found.size() == 1) {
            return new FrameworkOnClassPath(found.get(0));
        }
        throw new TestContainerException(
                found.isEmpty()
                        ? "no OSGi framework on the class path: add org.apache.felix:org.apache.felix.framework or"
                                + " org.eclipse.platform:org.eclipse.osgi"
                        : "more than one OSGi framework on the class path, leave one: "
                                + found.stream()
                                        .map(factory -> factory.getClass().getName())
                                        .collect(Collectors.joining(", ")));
    }

    @Override
    public Framework newFramework(Map<String, String> configuration) {
        Framework framework = factory.newFramework(configuration);
        try {
            framework.init();
        } catch (BundleException failure) {
            throw new TestContainerException(factory.getClass().getName() + " cannot be initialised", failure);
        }
        framework.getBundleContext().addFrameworkListener(errors);
        made = Optional.of(framework);
        return framework;
    }

    /** The framework, once the container has made it. */
    Optional<Framework> made() {
        return made;
    }

    StartErrors errors() {
        return errors;
    }
}
