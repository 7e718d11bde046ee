package org.neuroplug.paxexam.jupiter.internal;

import java.lang.reflect.Field;
import javax.inject.Inject;
import org.ops4j.pax.exam.Constants;
import org.ops4j.pax.exam.TestContainerException;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/**
 * A field annotated with {@link Inject} and the service it asks for. Annotations are read outside, where
 * their classes are known for certain; the field that is set is the one inside.
 */
record InjectionPoint(Field outside, Field field) {

    static boolean isAt(Field outside) {
        return outside.isAnnotationPresent(Inject.class);
    }

    /** The service's interface, as the probe sees it. */
    Class<?> type() {
        return field.getType();
    }

    /** The partial filter of the field, empty when it takes any service of its type. */
    String partialFilter() {
        Filter filter = outside.getAnnotation(Filter.class);
        return filter == null ? "" : filter.value();
    }

    /** How long to wait, at least a millisecond: Pax Exam's property rules where the field says nothing. */
    long timeoutMillis() {
        Filter filter = outside.getAnnotation(Filter.class);
        long millis = filter == null
                ? Long.getLong(
                        Constants.EXAM_SERVICE_TIMEOUT_KEY, Long.parseLong(Constants.EXAM_SERVICE_TIMEOUT_DEFAULT))
                : filter.timeout();
        return Math.max(1, millis);
    }

    org.osgi.framework.Filter filter() {
        String type = "(objectClass=" + type().getName() + ")";
        try {
            return FrameworkUtil.createFilter(partialFilter().isEmpty() ? type : "(&" + type + partialFilter() + ")");
        } catch (InvalidSyntaxException invalid) {
            throw new TestContainerException(this + ": not a filter: " + partialFilter(), invalid);
        }
    }

    void set(Object instance, Object value) {
        try {
            field.set(instance, value);
        } catch (IllegalAccessException denied) {
            throw new TestContainerException(this + " cannot be set; is it final?", denied);
        }
    }

    @Override
    public String toString() {
        return "field " + outside.getName() + " of "
                + outside.getDeclaringClass().getName();
    }
}
