package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.shell.internal.fixture.FakeSavedModels;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class ShowModelCommandTest {
    private final FakeWorkbench workbench = new FakeWorkbench();

    private Typed show(String line) {
        return Typed.run(
                new ModelsCommand(workbench, new FakeSavedModels(OptionalInt.of(0), new int[2][2])), "show " + line);
    }

    @Test
    void listsLayersBelowWhatElseThereIsToTell() {
        Typed typed = show("mlp");

        assertEquals(0, typed.code(), typed.err());
        assertTrue(typed.out().startsWith("mlp: help of mlp\n"), typed.out());
        assertTrue(
                typed.out()
                        .endsWith(
                                """
                                layers of mlp for digits, rows of 784 features:
                                  layer   type                output   parameters
                                  conv    ConvolutionLayer    28×28×6         156
                                  norm    BatchNormalization  28×28×6          24
                                  output  OutputLayer         10           47,050
                                in all 47,230 parameters: 47,218 trainable, 12 not
                                trained by dl4j (fused: layer 1: it is a ConvolutionLayer, not a DenseLayer)
                                """),
                typed.out());
    }

    @Test
    void takesSettingsAndData() {
        assertTrue(show("mlp(units=[50]) --dataset mnist")
                .out()
                .contains("\nlayers of mlp(units=[50]) for mnist, rows of 784 features:\n"));
    }

    @Test
    void tellsTheSameAsJson() {
        JsonNode tree = JsonDocument.parse(show("mlp --json").out());

        assertEquals("mlp", tree.get("name").asText());
        JsonNode summary = tree.get("summary");
        assertEquals("digits", summary.get("dataset").asText());
        assertEquals(784, summary.get("features").asInt());
        assertEquals(3, summary.get("layers").size());
        JsonNode norm = summary.at("/layers/1");
        assertEquals("norm", norm.get("name").asText());
        assertEquals("BatchNormalization", norm.get("type").asText());
        assertEquals("[28,28,6]", norm.get("output").toString());
        assertEquals(24, norm.get("parameters").asInt());
        assertEquals(12, norm.get("trainable").asInt());
        assertEquals(47230, summary.get("parameters").asInt());
        assertEquals(47218, summary.get("trainable").asInt());
        assertEquals(12, summary.get("fixed").asInt());
        assertEquals("dl4j", summary.get("trainer").asText());
    }

    @Test
    void dataThatNobodyAskedForNeedNotFit() {
        workbench.with(Plugins.plugin(PluginKind.MODEL, "picky"));

        Typed typed = show("picky");

        assertEquals(0, typed.code(), typed.err());
        assertTrue(typed.out().endsWith("\nno layers for digits: model picky: layer conv does not fit\n"), typed.out());
        assertEquals(
                "no layers for digits: model picky: layer conv does not fit",
                JsonDocument.parse(show("picky --json").out())
                        .at("/summary/reason")
                        .asText());
        assertTrue(show("picky --dataset mnist").out().contains("layers of picky for mnist"));
    }

    @Test
    void dataThatSomebodyAskedForHaveToFit() {
        workbench.with(Plugins.plugin(PluginKind.MODEL, "picky"));

        Typed typed = show("picky --dataset digits");

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("model picky: layer conv does not fit"), typed.err());
        assertEquals(2, show("picky(units=[50])").code(), "settings were asked for, too");
    }

    @Test
    void layersOfOneThatIsQuarantinedAreShownOnlyWhenForced() {
        workbench.with(Plugins.unused(PluginKind.MODEL, "odd", PluginState.QUARANTINED, "hangs"));

        assertTrue(show("odd").out().contains("its layers are not shown, because it is quarantined"));
        assertFalse(show("odd").out().contains("trainable"));
        assertTrue(show("odd --force").out().contains("trainable"));
    }

    @Test
    void suggestsANameThatIsThere() {
        Typed typed = show("mpl");

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("did you mean mlp?"), typed.err());
    }
}
