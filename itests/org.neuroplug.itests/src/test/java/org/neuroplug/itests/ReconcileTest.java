package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.itests.subjects.Mish;
import org.neuroplug.itests.subjects.Silu;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.PluginFile;
import org.neuroplug.spi.ElementwiseActivation;

/** What happens to the plug-in folder while the workbench is down. */
class ReconcileTest {
    private static final PluginFile FIRST =
            PluginFile.of("com.example.first", "first", ElementwiseActivation.class, Silu.class);
    private static final PluginFile SECOND =
            PluginFile.of("com.example.second", "second", ElementwiseActivation.class, Mish.class);

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void isRightAtTheNextStart(String framework) throws Exception {
        Neuroplug neuroplug = Neuroplug.inNewHome("reconcile").on(framework);
        Path first = neuroplug.plugins().resolve("first.jar");
        Path second = neuroplug.plugins().resolve("second.jar");

        FIRST.writeTo(first);
        SECOND.writeTo(second);
        assertEquals(Map.of("first", "1.0.0", "second", "1.0.0"), thirdParties(neuroplug));

        FIRST.at("1.1.0").writeTo(first);
        Files.delete(second);
        assertEquals(Map.of("first", "1.1.0"), thirdParties(neuroplug));

        FIRST.at("0.9.0").writeTo(first);
        SECOND.writeTo(neuroplug.plugins().resolve("renamed.jar"));
        assertEquals(Map.of("first", "0.9.0", "second", "1.0.0"), thirdParties(neuroplug));
    }

    private static Map<String, String> thirdParties(Neuroplug neuroplug) throws IOException, InterruptedException {
        return neuroplug.run("activations", "--json").exits(0).json().list().stream()
                .filter(plugin ->
                        List.of("first", "second").contains(plugin.get("name").text()))
                .collect(Collectors.toMap(plugin -> plugin.get("name").text(), plugin -> plugin.get("version")
                        .text()));
    }
}
