package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.neuroplug.shell.internal.fixture.FakeExperimentFiles;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Typed;

class SchemaCommandTest {
    @Test
    void isMadeOfWhatIsPluggedIn() {
        Typed typed = Typed.run(new SchemaCommand(new FakeWorkbench(), new FakeExperimentFiles()), "");

        JsonNode schema = JsonDocument.parse(typed.out());
        assertEquals(0, typed.code());
        assertEquals("An experiment", schema.get("title").asText());
        assertEquals(3, schema.get("optimizers").asInt());
    }
}
