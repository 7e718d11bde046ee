package org.neuroplug.launcher;

import java.util.Map;

/** System properties for the engine's native side, where the user has not set others. */
final class EngineSettings {
    private EngineSettings() {}

    static void apply(Home home) {
        Map<String, String> settings = Map.of(
                // Native libraries are unpacked once for all workbenches of a home; those of two versions never mix.
                "org.bytedeco.javacpp.cachedir",
                        home.cache().resolve("javacpp").resolve(Version.text()).toString(),
                // A last resort: what bounds off-heap memory is the heap (-Xmx), whose collections free it.
                "org.bytedeco.javacpp.maxbytes", "1g",
                // Asking for resident memory at every allocation costs time.
                "org.bytedeco.javacpp.maxphysicalbytes", "0",
                // Its description of the machine comes to a log that nobody reads, at every start.
                "org.nd4j.log.initialization", "false",
                // A process that runs out of memory does not leave a dump in whatever folder it was started in.
                "org.deeplearning4j.crash.reporting.enabled", "false");
        settings.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
