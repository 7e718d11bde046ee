package org.neuroplug.paxexam.jupiter.internal;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;
import org.ops4j.pax.exam.TestContainerException;

/** The one method of a test class, or of its superclasses, that describes the container. It is called outside. */
record ConfigurationMethod(Class<?> testClass, Method method) {

    static ConfigurationMethod of(Class<?> testClass) {
        List<Method> methods = AnnotationSupport.findAnnotatedMethods(
                testClass, Configuration.class, HierarchyTraversalMode.BOTTOM_UP);
        if (methods.size() != 1) {
            throw new TestContainerException(testClass.getName() + " needs exactly one method annotated with "
                    + Configuration.class.getName() + ", found " + methods);
        }
        Method method = methods.get(0);
        if (!method.getReturnType().equals(Option[].class) || method.getParameterCount() > 0) {
            throw new TestContainerException(method + " must return Option[] and take no parameters");
        }
        return new ConfigurationMethod(testClass, method);
    }

    /** What the method returns, composite options resolved. */
    Option[] options() {
        Object target = ModifierSupport.isStatic(method) ? null : newInstance();
        return OptionUtils.expand((Option[]) ReflectionSupport.invokeMethod(method, target));
    }

    private Object newInstance() {
        if (Arrays.stream(testClass.getDeclaredConstructors()).noneMatch(found -> found.getParameterCount() == 0)) {
            throw new TestContainerException(testClass.getName() + " has no constructor without parameters: make "
                    + method.getName() + " static");
        }
        return ReflectionSupport.newInstance(testClass);
    }
}
