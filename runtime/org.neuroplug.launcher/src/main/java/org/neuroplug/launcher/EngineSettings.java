package org.neuroplug.launcher;

import java.util.Map;

/** System properties for the engine's native side, where the user has not set others. */
final class EngineSettings {
    private EngineSettings() {}

    static void apply(Home home) {
        Map<String, String> settings = Map.of(
                // Native libraries are unpacked once for all workbenches of a home.
                "org.bytedeco.javacpp.cachedir", home.cache().resolve("javacpp").toString(),
                // Off-heap memory: without a cap 3 to 5 GB were seen. Resident memory is not polled (0), which costs
                // time.
                "org.bytedeco.javacpp.maxbytes", "1g",
                "org.bytedeco.javacpp.maxphysicalbytes", "0");
        settings.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
