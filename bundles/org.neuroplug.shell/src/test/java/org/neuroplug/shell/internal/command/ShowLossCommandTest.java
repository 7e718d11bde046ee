package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class ShowLossCommandTest {
    private static final String CURVE = "loss by the prediction p";

    private final FakeWorkbench workbench = new FakeWorkbench();

    private Typed show(String line) {
        return Typed.run(new LossesCommand(workbench), "show " + line);
    }

    @Test
    void drawsTheCurve() {
        Typed typed = show("mse");

        assertEquals(0, typed.code(), typed.err());
        assertTrue(typed.out().startsWith("mse: help of mse\n"), typed.out());
        assertTrue(typed.out().contains("  goes with an output layer of softmax\n"), typed.out());
        assertTrue(typed.out().contains(CURVE), typed.out());
    }

    @Test
    void tellsThePointsOfTheCurve() {
        JsonNode tree = JsonDocument.parse(show("mse --json").out());

        assertEquals("mse", tree.get("name").asText());
        assertEquals("softmax", tree.get("output").asText());
        assertEquals(3, tree.get("points").size());
        assertEquals(0.5, tree.at("/points/1/prediction").asDouble());
        assertEquals(0.25, tree.at("/points/1/loss").asDouble());
    }

    @Test
    void drawsIntoAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mse.png");

        Typed typed = show("mse --png " + file);

        assertEquals("wrote " + file + ": mse\n", typed.out());
        assertEquals("PNG", new String(Files.readAllBytes(file), 1, 3, StandardCharsets.US_ASCII));
    }

    @Test
    void drawsOneThatIsQuarantinedOnlyWhenForced() {
        workbench.with(Plugins.unused(PluginKind.LOSS, "odd", PluginState.QUARANTINED, "climbs"));

        assertTrue(show("odd").out().contains("not drawn, because it is quarantined"));
        assertFalse(show("odd").out().contains(CURVE));
        assertTrue(show("odd --force").out().contains(CURVE));
    }

    @Test
    void suggestsANameThatIsThere() {
        Typed typed = show("msee");

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("did you mean mse?"), typed.err());
    }
}
