package org.neuroplug.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.osgi.framework.launch.FrameworkFactory;

/** The OSGi frameworks that the runtime ships. */
enum FrameworkChoice {
    /** Apache Felix, on the class path of the process. */
    FELIX("org.apache.felix.framework.FrameworkFactory"),
    /** Eclipse Equinox, in a class loader of its own: both frameworks contain the OSGi API. */
    EQUINOX("org.eclipse.osgi.launch.EquinoxFactory");

    private final String factory;

    FrameworkChoice(String factory) {
        this.factory = factory;
    }

    static FrameworkChoice named(String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.id().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown("framework", name, List.of(names().split(", "))));
    }

    static String names() {
        return Arrays.stream(values()).map(FrameworkChoice::id).collect(Collectors.joining(", "));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this class would start this framework. */
    boolean onClassPath() {
        try {
            Class.forName(factory, false, getClass().getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    FrameworkFactory newFactory() {
        return ServiceLoader.load(FrameworkFactory.class, getClass().getClassLoader()).stream()
                .filter(provider -> provider.type().getName().equals(factory))
                .findFirst()
                .orElseThrow(() -> new LaunchException("the framework " + id() + " is missing from the runtime"))
                .get();
    }

    /** Runs {@link Main} in a class loader that has this framework instead of the one on the class path. */
    int runIsolated(Distribution distribution, String[] args) {
        URL[] jars = distribution.classPath(this).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(id(), jars, ClassLoader.getPlatformClassLoader())) {
            Class<?> main = loader.loadClass(Main.class.getName());
            if (!onClassPath(loader)) {
                throw new LaunchException("the framework " + id() + " is missing from the runtime");
            }
            return (int) main.getMethod("run", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw new LaunchException("cannot start on " + id() + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException | IOException e) {
            throw new LaunchException("cannot start on " + id() + ": " + e, e);
        }
    }

    private boolean onClassPath(ClassLoader loader) {
        try {
            loader.loadClass(factory);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
