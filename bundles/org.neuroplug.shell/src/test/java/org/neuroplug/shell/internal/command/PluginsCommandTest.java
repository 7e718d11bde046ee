package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.shell.internal.fixture.FakePluginFolder;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Typed;

class PluginsCommandTest {
    private static Typed run(String words, PluginJar... jars) {
        return Typed.run(new PluginsCommand(new FakePluginFolder(jars), new FakeWorkbench()), words);
    }

    @Test
    void listsJarsWithWhatTheyProvide() {
        List<String> lines = run("", FakePluginFolder.GOOD).lines();

        assertEquals("/home/me/plugins", lines.get(0));
        assertEquals("good.jar  active  org.example.plugins 1.2.3", lines.get(1));
        assertTrue(lines.get(2).matches("    sha256 +f00d"), lines.get(2));
        assertTrue(lines.stream().anyMatch(line -> line.matches("    activation +leaky_relu")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches("    data set +mnist")), lines.toString());
    }

    @Test
    void saysWhyAJarIsNotUsed() {
        List<String> lines = run("", FakePluginFolder.BROKEN).lines();

        assertEquals("broken.jar  unusable", lines.get(1));
        assertEquals("    not used  is not a jar", lines.get(3));
    }

    @Test
    void saysThatAJarProvidesNothing() {
        assertTrue(run("", FakePluginFolder.IDLE).out().contains("provides  nothing that the workbench knows"));
    }

    @Test
    void saysThatTheFolderIsEmpty() {
        assertEquals("/home/me/plugins holds no jars\n", run("").out());
    }

    @Test
    void printsOneJsonDocument() {
        JsonNode tree = JsonDocument.parse(
                run("--json", FakePluginFolder.GOOD, FakePluginFolder.BROKEN).out());

        assertEquals("/home/me/plugins", tree.get("folder").asText());
        assertEquals(
                "digits",
                tree.get("jars").get(0).get("provides").get(0).get("name").asText());
        assertEquals("unusable", tree.get("jars").get(1).get("state").asText());
        assertEquals("is not a jar", tree.get("jars").get(1).get("reason").asText());
        assertEquals(0, tree.get("jars").get(1).get("provides").size());
    }
}
