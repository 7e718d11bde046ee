package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.itests.support.Json;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.Neuroplug.Outcome;

/** What the plug-ins say of themselves, as the assembled workbench prints it. */
class CatalogueTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "catalogue.md");

    private static final List<String> METRICS = List.of("accuracy", "auc", "f1", "precision", "recall", "top_k");

    private static Neuroplug neuroplug;

    @BeforeAll
    static void makeAHome() {
        neuroplug = Neuroplug.inNewHome("catalogue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void thePageIsWhatThePluginsSay(String framework) throws Exception {
        Outcome outcome = neuroplug.on(framework).run("catalogue").exits(0);

        List<String> page = Files.readAllLines(PAGE);
        List<String> told = outcome.out().lines().toList();
        for (int i = 0; i < Math.min(page.size(), told.size()); i++) {
            assertEquals(
                    told.get(i),
                    page.get(i),
                    "line " + (i + 1) + ": make it again by `./neuroplug catalogue > docs/catalogue.md`");
        }
        assertEquals(told.size(), page.size());
    }

    @Test
    void everyNameOfOthersLeadsSomewhere() throws Exception {
        String page = Files.readString(PAGE);

        assertTrue(page.contains("| Keras | activation | gelu | [gelu](#activation-gelu) |"));
        assertTrue(page.contains("| PyTorch | optimizer | NAdam | [nadam](#optimizer-nadam) |"));
        assertTrue(
                page.contains("| DL4J | activation | RECTIFIEDTANH | [rectified_tanh](#activation-rectified_tanh) |"));
        assertTrue(page.contains("| DL4J | optimizer | NESTEROVS | [nesterov](#optimizer-nesterov) |"));
        assertFalse(page.contains("is not plugged in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void everyMetricMeasures(String framework) throws Exception {
        Outcome outcome = neuroplug
                .on(framework)
                .run(("compare -a relu --samples 400 --epochs 2 --batch 80 --json --metrics "
                                + String.join(",", METRICS))
                        .split(" "))
                .exits(0);

        Json trial = outcome.json().get("trials").list().get(0);
        for (String name : METRICS) {
            double figure = trial.get("test_metrics").get(name).number();
            assertTrue(figure > 0 && figure <= 1, () -> name + " " + figure);
        }
        assertEquals(
                trial.get("test_accuracy").number(),
                trial.get("test_metrics").get("accuracy").number());
    }

    @Test
    void theSchemaKnowsWhatIsPluggedIn() throws Exception {
        Json schema = neuroplug.run("schema").exits(0).json();

        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema.get("$schema").text());
        assertTrue(schema.toString().contains("thresholded_relu"), schema::toString);
    }
}
