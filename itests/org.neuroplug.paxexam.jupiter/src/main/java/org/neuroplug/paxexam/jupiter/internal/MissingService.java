package org.neuroplug.paxexam.jupiter.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Says which service a test waited for in vain, and which ones of its type there are. */
final class MissingService {

    private MissingService() {}

    static String describe(InjectionPoint point, Bundle probe) {
        String type = point.type().getName();
        String wanted = point.partialFilter().isEmpty() ? type : type + " matching " + point.partialFilter();
        String present = references(type, probe.getBundleContext())
                .sorted(Comparator.reverseOrder())
                .map(reference -> describe(reference, type, probe))
                .collect(Collectors.joining("; "));
        return point + ": no service " + wanted + " within " + point.timeoutMillis() + " ms; "
                + (present.isEmpty() ? "none of that type is registered" : "registered: " + present);
    }

    private static Stream<ServiceReference<?>> references(String type, BundleContext context) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(type, null);
            return found == null ? Stream.empty() : Arrays.stream(found);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String describe(ServiceReference<?> reference, String type, Bundle probe) {
        String properties = Arrays.stream(reference.getPropertyKeys())
                .sorted()
                .map(key -> key + "=" + text(reference.getProperty(key)))
                .collect(Collectors.joining(", ", "{", "}"));
        String otherType = reference.isAssignableTo(probe, type) ? "" : " for another copy of the interface";
        return properties + " of " + reference.getBundle() + otherType;
    }

    private static String text(Object value) {
        return value instanceof Object[] array ? Arrays.toString(array) : String.valueOf(value);
    }
}
