package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.PluginProject;
import org.neuroplug.shell.internal.fixture.FakePluginProjects;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Typed;

class PluginNewCommandTest {
    private final FakePluginProjects projects = new FakePluginProjects();

    private Typed type(String words) {
        return Typed.typing(new PluginNewCommand(projects))
                .words(List.of(words.split(" ", -1)))
                .in(Path.of("/where/i/am"))
                .run();
    }

    @Test
    void writesToAFolderOfThePluginsNameAndSaysHowToGoOn() {
        Typed typed = type("bent --kind activation");

        assertEquals(0, typed.code(), typed.err());
        PluginProject project = projects.written().get(0);
        assertEquals(PluginKind.ACTIVATION, project.kind());
        assertEquals(Path.of("/where/i/am/bent"), project.folder());
        assertEquals(
                List.of(
                        "wrote bent, the activation bent:",
                        "  README.md",
                        "  pom.xml",
                        "next: (cd bent && mvn package), then: plugin install bent/target/bent.jar"),
                typed.lines());
    }

    @Test
    void takesPackageAndFolderAsTheyAreGiven() {
        type("tiny -k model -p de.ich --dir there/tiny");

        assertEquals("de.ich", projects.written().get(0).packageName());
        assertEquals(
                Path.of("/where/i/am/there/tiny"), projects.written().get(0).folder());
    }

    @Test
    void printsOneJsonDocument() {
        JsonNode tree = JsonDocument.parse(type("bent --kind activation --json").out());

        assertEquals("activation", tree.get("kind").asText());
        assertEquals("/where/i/am/bent", tree.get("folder").asText());
        assertEquals("pom.xml", tree.get("files").get(1).asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bent | plugin new needs --kind, one of activation, model (see plugin new --help)",
                "bent --kind activatoin | unknown kind of plug-in 'activatoin'; did you mean activation? (there are activation, model)",
                "bent --kind trainer | unknown kind of plug-in 'trainer' (there are activation, model)",
                "taken --kind model | cannot write a project to '/where/i/am/taken': it exists already"
            })
    void refusesInOneLine(String words, String message) {
        Typed typed = type(words);

        assertEquals(2, typed.code());
        assertEquals(message + "\n", typed.err());
        assertTrue(projects.written().isEmpty());
    }
}
