package org.neuroplug.core.internal.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/** Names that others use lead to the built-in activations. */
class ActivationNamesTest {
    private static Plugged plugged;

    @BeforeAll
    static void plugIn(@TempDir Path folder) throws Exception {
        plugged = new Plugged(folder.resolve("framework"));
    }

    @AfterAll
    static void takeOut() throws Exception {
        plugged.stop();
    }

    @ParameterizedTest
    @CsvSource({
        // Keras
        "swish, silu",
        "hard_silu, hard_swish",
        "threshold, thresholded_relu",
        "ThresholdedReLU, thresholded_relu",
        "LeakyReLU, leaky_relu",
        "PReLU, prelu",
        // PyTorch
        "CELU, celu",
        "Hardshrink, hard_shrink",
        "Hardsigmoid, hard_sigmoid",
        "Hardswish, hard_swish",
        "Hardtanh, hard_tanh",
        "Identity, linear",
        "LogSigmoid, log_sigmoid",
        "LogSoftmax, log_softmax",
        "ReLU6, relu6",
        "RReLU, rrelu",
        "SiLU, silu",
        "Softshrink, soft_shrink",
        "Tanhshrink, tanh_shrink",
        "exp, exponential",
        // DL4J
        "IDENTITY, linear",
        "LEAKYRELU, leaky_relu",
        "HARDSIGMOID, hard_sigmoid",
        "RATIONALTANH, rational_tanh",
        "RECTIFIEDTANH, rectified_tanh",
        "SWISH, silu",
        "THRESHOLDEDRELU, thresholded_relu",
        "RandomizedReLU, rrelu",
        // of papers and SciPy
        "logistic, sigmoid",
        "sine, sin"
    })
    void leadsToThePlugin(String name, String plugin) {
        assertEquals(PluginChoice.of(plugin), plugged.registry.canonical(PluginKind.ACTIVATION, PluginChoice.of(name)));
    }
}
