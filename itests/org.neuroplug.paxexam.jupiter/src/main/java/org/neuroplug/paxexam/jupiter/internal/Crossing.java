package org.neuroplug.paxexam.jupiter.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import org.junit.jupiter.api.TestInfo;
import org.ops4j.pax.exam.TestContainerException;

/**
 * Carries arguments, which JUnit resolves outside, into the container. What both sides share passes as it is; a
 * {@code Class} becomes the one inside; an instance of a class that has a counterpart inside is copied by Java
 * serialization, so that enum constants arrive as the constants inside.
 */
final class Crossing {

    private final Probe probe;

    Crossing(Probe probe) {
        this.probe = probe;
    }

    /**
     * Carries one argument.
     *
     * @param type the parameter's type inside
     * @param executable what the argument is for, for the message
     */
    Object carry(Object value, Class<?> type, Object executable) {
        Object inside = carry(value, executable);
        if (inside != null && !type.isPrimitive() && !type.isInstance(inside)) {
            throw refused(value, executable, null);
        }
        return inside;
    }

    private Object carry(Object value, Object executable) {
        if (value instanceof TestInfo info) {
            return InsideTestInfo.of(info, probe);
        }
        if (value instanceof Class<?> outside) {
            return probe.find(outside).orElse(outside);
        }
        return isShared(value) ? value : copy(value, executable);
    }

    private boolean isShared(Object value) {
        return value == null
                || probe.find(value.getClass())
                        .map(inside -> inside.equals(value.getClass()))
                        .orElse(true);
    }

    private Object copy(Object value, Object executable) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            try (ObjectInputStream in = new InsideStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return in.readObject();
            }
        } catch (IOException | ClassNotFoundException failure) {
            throw refused(value, executable, failure);
        }
    }

    private static TestContainerException refused(Object value, Object executable, Exception cause) {
        return new TestContainerException(
                "an argument of " + executable + " cannot cross into the container: " + value + " of class "
                        + value.getClass().getName()
                        + "; use a Java type, an enum or a Serializable class, or make the object in the method",
                cause);
    }

    /** Reads objects as instances of the classes inside. */
    private final class InsideStream extends ObjectInputStream {

        InsideStream(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, probe.loader());
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(description);
            }
        }
    }
}
