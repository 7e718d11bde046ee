package org.neuroplug.paxexam.jupiter.internal;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.ops4j.pax.exam.TestContainerException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** The running bundle that holds the test classes: finds what stands inside for a class or member outside. */
public final class Probe {

    private final Bundle bundle;
    private final BundleWiring wiring;
    private final ClassLoader loader;

    Probe(Bundle bundle) {
        this.bundle = bundle;
        this.wiring = bundle.adapt(BundleWiring.class);
        this.loader = wiring.getClassLoader();
    }

    /** A call into the container. */
    @FunctionalInterface
    public interface Call<T> {
        T make() throws Throwable;
    }

    /** Makes a call with the probe as context class loader; what a test method throws comes out as it is. */
    public <T> T call(Call<T> call) throws Throwable {
        if (!wiring.isCurrent()) {
            throw new TestContainerException(
                    "the probe has been refreshed, as happens to it with a bundle whose packages"
                            + " the test uses: a test class cannot replace such a bundle and go on");
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return call.make();
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    BundleContext context() {
        return Optional.ofNullable(bundle.getBundleContext())
                .orElseThrow(() -> new TestContainerException("the probe has been stopped"));
    }

    ClassLoader loader() {
        return loader;
    }

    Bundle bundle() {
        return bundle;
    }

    /** The class of the same name inside, if there is one; hidden classes such as those of lambdas have none. */
    Optional<Class<?>> find(Class<?> outside) {
        if (outside.isPrimitive()) {
            return Optional.of(outside);
        }
        try {
            return Optional.of(Class.forName(outside.getName(), false, loader));
        } catch (ClassNotFoundException | NoClassDefFoundError invisible) {
            return Optional.empty();
        }
    }

    Class<?> inside(Class<?> outside) {
        return find(outside).orElseThrow(() -> invisible(outside.getName(), null));
    }

    Class<?>[] inside(Class<?>[] outside) {
        return Arrays.stream(outside).map(this::inside).toArray(Class<?>[]::new);
    }

    Method inside(Method outside) {
        return member(outside, () -> {
            Method inside = inside(outside.getDeclaringClass())
                    .getDeclaredMethod(outside.getName(), inside(outside.getParameterTypes()));
            inside.setAccessible(true);
            return inside;
        });
    }

    Constructor<?> inside(Constructor<?> outside) {
        return member(outside, () -> {
            Constructor<?> inside =
                    inside(outside.getDeclaringClass()).getDeclaredConstructor(inside(outside.getParameterTypes()));
            inside.setAccessible(true);
            return inside;
        });
    }

    Field inside(Field outside) {
        return member(outside, () -> {
            Field inside = inside(outside.getDeclaringClass()).getDeclaredField(outside.getName());
            inside.setAccessible(true);
            return inside;
        });
    }

    private <T extends AnnotatedElement> T member(AnnotatedElement outside, Lookup<T> lookup) {
        try {
            return lookup.find();
        } catch (ReflectiveOperationException | NoClassDefFoundError missing) {
            throw invisible(outside.toString(), missing);
        }
    }

    private interface Lookup<T> {
        T find() throws ReflectiveOperationException;
    }

    private static TestContainerException invisible(String what, Throwable cause) {
        return new TestContainerException(
                what + " cannot be reached inside the container"
                        + (cause == null ? "" : " (" + cause + ")")
                        + ": install the bundle that exports it, or add ProbeContent.jarOf or SharedPackages.ofJar to the"
                        + " configuration",
                cause);
    }
}
