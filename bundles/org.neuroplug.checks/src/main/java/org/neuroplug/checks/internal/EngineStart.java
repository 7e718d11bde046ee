package org.neuroplug.checks.internal;

import org.nd4j.linalg.factory.Nd4j;

/** Brings the engine up, which takes a second or more the first time in a process and is no plug-in's fault. */
public final class EngineStart {
    private EngineStart() {}

    /** Does nothing when the engine is there. */
    public static void run() {
        Nd4j.scalar(1f).add(1).getFloat(0);
    }
}
