package org.neuroplug.paxexam.jupiter;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.neuroplug.paxexam.jupiter.internal.ContainerSession;

/**
 * Starts one container for a top-level test class and runs the class inside it.
 *
 * <p>The container is a framework in this JVM, described by the {@code Option[]} that the class's one method annotated
 * with {@link org.ops4j.pax.exam.Configuration} returns; the framework is the one whose {@code FrameworkFactory} is on the
 * class path. The folder or jar that holds the test class is installed in it as a bundle, the probe. JUnit still
 * discovers, instantiates and orders the tests outside, but each call of a constructor, a test or a lifecycle method is
 * made on the same class as loaded from the probe. JUnit's own classes are shared by both sides, so that failures and
 * assumptions keep their type, message and stack trace.
 *
 * <p>Fields annotated with {@code @Inject} receive services (or the probe's {@code BundleContext}) before the first
 * method is called on an instance; {@link org.ops4j.pax.exam.util.Filter} narrows the choice and sets the timeout. The
 * container is stopped, and its storage deleted, after the class's last {@code @AfterAll}, whatever happened before.
 *
 * <p>A container that cannot start fails the class with an
 * {@link org.ops4j.pax.exam.TestContainerException} that names every bundle that is not running, and why.
 */
public final class PaxExamExtension implements BeforeAllCallback, BeforeEachCallback, InvocationInterceptor {

    /** The instance inside lives as long as the one outside: a method, or the class with {@code PER_CLASS}. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ContainerSession.of(context).enterClass();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ContainerSession.of(context).enterTest();
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context)
            throws Throwable {
        ContainerSession session = ContainerSession.of(context);
        T outside = invocation.proceed();
        session.mirror(outside, constructor);
        return outside;
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        callInside(invocation, method, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        callInside(invocation, method, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        callInside(invocation, method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        callInside(invocation, method, context);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        return (T) callInside(invocation, method, context);
    }

    /** The test's code was made inside by its factory; what it lacks is the context class loader. */
    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        ContainerSession.of(context).probe().call(invocation::proceed);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        callInside(invocation, method, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        callInside(invocation, method, context);
    }

    private static Object callInside(
            Invocation<?> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        invocation.skip();
        return ContainerSession.of(context).call(method);
    }
}
