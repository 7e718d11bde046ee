package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Json;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.Neuroplug.Outcome;

/** The fused trainer's kernels in C: used where they were built, with the results of Java's. */
class NativeKernelsTest {
    private static final String[] COMPARE = {
        "compare", "--samples", "400", "--epochs", "3", "--batch", "80", "-a", "relu,tanh", "--json"
    };

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void givesTheSameBitsWithThemAndWithout(String framework) throws Exception {
        Neuroplug neuroplug = Neuroplug.inNewHome("natives-" + framework).on(framework);

        Json run = neuroplug.run(COMPARE).exits(0).json();
        Outcome again = withoutNatives(neuroplug, "replay", run.get("run").text());

        again.exits(0);
        assertTrue(again.out().startsWith("identical: 2 trials, 6 epochs, to the last bit; run "), again::toString);
        assertTrue(again.err().contains("machine are as they were"), again::toString);
        Json java = withoutNatives(neuroplug, COMPARE).exits(0).json();
        assertTrue(kernels(java).startsWith("FMA (Vector API, "), () -> kernels(java));
        assumeTrue(wereBuilt(), "there was no C compiler: the runtime has no native kernels");
        assertTrue(kernels(run).startsWith("FMA (native, "), () -> kernels(run));
    }

    private static Outcome withoutNatives(Neuroplug neuroplug, String... words) throws Exception {
        String options = "NEUROPLUG_JAVA_OPTS=-Dneuroplug.natives=false -Dorg.bytedeco.javacpp.cachedir="
                + System.getProperty("org.bytedeco.javacpp.cachedir");
        try (Neuroplug.Running running = neuroplug.start(List.of("env", options), words)) {
            return running.end();
        }
    }

    private static String kernels(Json run) {
        return run.get("trials")
                .list()
                .get(0)
                .get("provenance")
                .get("environment")
                .get("blas")
                .text();
    }

    /** Whether the assembled fragment has a library. */
    private static boolean wereBuilt() throws IOException {
        Path fragment = AssembledRuntime.bundles().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("org.neuroplug.trainer.fused.natives"))
                .findFirst()
                .orElseThrow();
        try (JarFile jar = new JarFile(fragment.toFile())) {
            return jar.stream().anyMatch(entry -> entry.getName().endsWith(".so"));
        }
    }
}
