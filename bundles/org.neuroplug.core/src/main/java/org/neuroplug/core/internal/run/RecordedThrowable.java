package org.neuroplug.core.internal.run;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What was thrown, as text: its messages and stack traces print as those of the original. The original itself keeps the
 * classes of every frame, and with them the class loader of a plug-in, for as long as somebody keeps the failure.
 */
final class RecordedThrowable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String text;

    private RecordedThrowable(Throwable original, Throwable cause) {
        super(original.getMessage(), cause, true, true);
        text = original.toString();
        setStackTrace(original.getStackTrace());
    }

    static Throwable of(Throwable original) {
        return copy(original, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Throwable copy(Throwable original, Set<Throwable> seen) {
        if (original == null || !seen.add(original)) {
            return null;
        }
        RecordedThrowable copy = new RecordedThrowable(original, copy(original.getCause(), seen));
        for (Throwable suppressed : original.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                copy.addSuppressed(copy(suppressed, seen));
            }
        }
        return copy;
    }

    @Override
    public Throwable fillInStackTrace() {
        return this; // the original's is set
    }

    @Override
    public String toString() {
        return text;
    }
}
