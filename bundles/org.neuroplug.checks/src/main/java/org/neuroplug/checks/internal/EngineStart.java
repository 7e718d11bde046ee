package org.neuroplug.checks.internal;

import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.factory.Nd4j;

/** The coming up of the engine, which takes a second or more the first time in a process and is no plug-in's fault. */
public final class EngineStart {
    private static final List<String> PACKAGES = List.of("org.nd4j.", "org.deeplearning4j.", "org.bytedeco.");
    private static final String INITIALIZER = "<clinit>";

    private EngineStart() {}

    /** Brings the engine up; does nothing when it is there. */
    public static void run() {
        Nd4j.scalar(1f).add(1).getFloat(0);
    }

    /** Whether a thread is bringing the engine up, or a further part of it: whoever touches its classes first does. */
    public static boolean isUnderWay(Thread thread) {
        return Stream.of(thread.getStackTrace()).anyMatch(EngineStart::initializes);
    }

    private static boolean initializes(StackTraceElement frame) {
        return frame.getMethodName().equals(INITIALIZER)
                && PACKAGES.stream().anyMatch(frame.getClassName()::startsWith);
    }
}
