package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class ShowScheduleCommandTest {
    private final FakeWorkbench workbench = new FakeWorkbench();

    private Typed show(String line) {
        return Typed.run(new SchedulesCommand(workbench), "show " + line);
    }

    @Test
    void drawsTheCourse() {
        Typed typed = show("cosine --epochs 10");

        assertEquals(0, typed.code(), typed.err());
        assertTrue(typed.out().startsWith("cosine: help of cosine\n"), typed.out());
        assertTrue(typed.out().contains("factor after so many epochs"), typed.out());
        String axis = typed.lines().get(typed.lines().size() - 1);
        assertEquals(List.of("0", "2", "4", "6", "8"), List.of(axis.strip().split(" +")));
    }

    @Test
    void tellsTheFactorOfEachEpoch() {
        JsonNode tree = JsonDocument.parse(show("cosine --epochs 4 --json").out());

        assertEquals("cosine", tree.get("name").asText());
        assertEquals(4, tree.get("points").size());
        assertEquals(3, tree.at("/points/2/epoch").asInt());
        assertEquals(0.5, tree.at("/points/2/factor").asDouble());
    }

    @Test
    void drawsIntoAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("cosine.png");

        Typed typed = show("cosine --png " + file);

        assertEquals("wrote " + file + ": cosine\n", typed.out());
        assertEquals("PNG", new String(Files.readAllBytes(file), 1, 3, java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void drawsOneThatIsQuarantinedOnlyWhenForced() {
        workbench.with(Plugins.unused(PluginKind.SCHEDULE, "odd", PluginState.QUARANTINED, "negative"));

        assertTrue(show("odd").out().contains("not drawn, because it is quarantined"));
        assertTrue(show("odd --force").out().contains("factor after so many epochs"));
    }

    @Test
    void suggestsANameThatIsThere() {
        Typed typed = show("cosin");

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("did you mean cosine?"), typed.err());
    }

    @Test
    void refusesTooManyEpochs() {
        assertEquals(2, show("cosine --epochs 10001").code());
        assertEquals(2, show("cosine --epochs 0").code());
    }
}
