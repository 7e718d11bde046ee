package org.neuroplug.paxexam.jupiter.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.ops4j.pax.exam.TestContainerException;

/**
 * What the extension does at one point of a run: the container of the top-level class, seen from one extension context.
 * The container lives in the store of the top-level class and each mirrored instance in the store of the context that
 * made it, so that JUnit closes both at the right time.
 */
public final class ContainerSession {

    private static final Namespace NAMESPACE = Namespace.create(ContainerSession.class);

    private final ExtensionContext context;
    private final Probe probe;

    private ContainerSession(ExtensionContext context, Probe probe) {
        this.context = context;
        this.probe = probe;
    }

    /** The session of a context; the first one of a top-level class starts its container. */
    public static ContainerSession of(ExtensionContext context) {
        ExtensionContext top = topLevelClass(context);
        RunningContainer container = top.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        RunningContainer.class,
                        key -> RunningContainer.start(top.getRequiredTestClass()),
                        RunningContainer.class);
        return new ContainerSession(context, container.probe());
    }

    private static ExtensionContext topLevelClass(ExtensionContext context) {
        ExtensionContext top = context;
        while (top.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            top = top.getParent().orElseThrow();
        }
        return top;
    }

    public Probe probe() {
        return probe;
    }

    /** Carries over what JUnit has put into the static fields of the test class. */
    public void enterClass() {
        new TempDirFields(probe).carryStatic(context.getRequiredTestClass());
    }

    /** Carries over what JUnit has put into the fields of the test instances. */
    public void enterTest() {
        for (Object outside : context.getRequiredTestInstances().getAllInstances()) {
            new TempDirFields(probe).carry(outside, mirrorOf(outside).instance());
        }
    }

    /** Makes the instance inside that stands for one outside, in the same way, and injects its services. */
    public void mirror(Object outside, ReflectiveInvocationContext<? extends Constructor<?>> constructor)
            throws Throwable {
        Constructor<?> inside = probe.inside(constructor.getExecutable());
        Object[] arguments =
                arguments(constructor.getArguments(), inside.getParameterTypes(), constructor.getExecutable());
        Object instance = probe.call(() -> inside.newInstance(arguments));
        store().put(new Identity(outside), MirroredInstance.inject(outside.getClass(), instance, probe));
    }

    /** Makes the call that JUnit was about to make, on the mirrored instance. */
    public Object call(ReflectiveInvocationContext<Method> method) throws Throwable {
        Method inside = probe.inside(method.getExecutable());
        Object[] arguments = arguments(method.getArguments(), inside.getParameterTypes(), method.getExecutable());
        Object target =
                method.getTarget().map(outside -> mirrorOf(outside).instance()).orElse(null);
        return probe.call(() -> inside.invoke(target, arguments));
    }

    private Object[] arguments(List<Object> outside, Class<?>[] types, Object executable) {
        Crossing crossing = new Crossing(probe);
        Object[] inside = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            Object value = outside.get(i);
            MirroredInstance enclosing = store().get(new Identity(value), MirroredInstance.class);
            inside[i] = enclosing == null ? crossing.carry(value, types[i], executable) : enclosing.instance();
        }
        return inside;
    }

    private MirroredInstance mirrorOf(Object outside) {
        MirroredInstance mirror = store().get(new Identity(outside), MirroredInstance.class);
        if (mirror == null) {
            throw new TestContainerException(
                    "no instance of " + outside.getClass().getName()
                            + " was made inside the container: register the extension on the top-level test class, and use no"
                            + " TestInstanceFactory");
        }
        return mirror;
    }

    private ExtensionContext.Store store() {
        return context.getStore(NAMESPACE);
    }

    /** A store key by identity, since a test class may define its own {@code equals}. */
    private record Identity(Object instance) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Identity that && that.instance == instance;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(instance);
        }
    }
}
