package org.neuroplug.checks.internal;

import java.util.stream.Stream;

/** Where in the code of others a thread is. */
public final class Whereabouts {
    private Whereabouts() {}

    /** The innermost method that is not Java's own: {@code " in com.example.Swish.value"}; empty when there is none. */
    public static String of(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .filter(frame -> !isJavas(frame))
                .findFirst()
                .map(frame -> " in " + frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
    }

    private static boolean isJavas(StackTraceElement frame) {
        return frame.getModuleName() != null && !frame.getModuleName().startsWith("org.neuroplug");
    }
}
