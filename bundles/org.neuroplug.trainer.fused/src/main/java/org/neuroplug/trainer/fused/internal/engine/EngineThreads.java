package org.neuroplug.trainer.fused.internal.engine;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** How the engine computes what is not known here. */
public final class EngineThreads {
    private EngineThreads() {}

    /**
     * To be called by whoever is about to use the engine, on the thread that will: it gets one thread of OpenMP, whose number is a property
     * of the calling thread. Loads the engine's natives, which takes half a second and 50 MB.
     */
    public static void one() {
        Nd4j.getBackend();
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }
}
