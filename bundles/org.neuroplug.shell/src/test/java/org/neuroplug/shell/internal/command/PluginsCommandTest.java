package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.BundleOrigin;
import org.neuroplug.api.plugin.BundleReport;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.shell.internal.fixture.FakeDiagnosis;
import org.neuroplug.shell.internal.fixture.FakePluginFolder;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class PluginsCommandTest {
    private static Typed run(String words, PluginJar... jars) {
        return run(words, new FakeDiagnosis(), jars);
    }

    private static Typed run(String words, FakeDiagnosis diagnosis, PluginJar... jars) {
        return Typed.run(new PluginsCommand(new FakePluginFolder(jars), new FakeWorkbench(), diagnosis), words);
    }

    private static BundleReport own(String name, String... problems) {
        return FakeDiagnosis.bundle(BundleOrigin.WORKBENCH, name, "0.1.0", problems);
    }

    @Test
    void listsOwnBundlesThatHaveAProblemAndCountsTheOthers() {
        FakeDiagnosis diagnosis =
                new FakeDiagnosis(own("org.neuroplug.core"), own("org.neuroplug.datasets", "is not started"));
        Typed typed = run("", diagnosis);

        assertEquals(
                "org.neuroplug.datasets 0.1.0  active  workbench", typed.lines().get(1));
        assertTrue(typed.out().contains("problem  is not started"), typed.out());
        assertEquals(
                "the 2 bundles of the workbench itself work but for 1 (--all lists them)",
                typed.lines().get(typed.lines().size() - 1));
        assertTrue(!typed.out().contains("org.neuroplug.core"), typed.out());
    }

    @Test
    void listsAllBundlesWithFileHashAndPluginsWhenAsked() {
        FakeDiagnosis diagnosis = new FakeDiagnosis(
                FakeDiagnosis.bundle(BundleOrigin.WORKBENCH, Plugins.BUNDLE, Plugins.VERSION),
                FakeDiagnosis.bundle(BundleOrigin.LIBRARY, "org.example.json", "2.0.0"));
        String out = run("--all", diagnosis).out();

        assertTrue(out.contains("org.example.json 2.0.0  active  library"), out);
        assertTrue(out.contains("/opt/org.example.json.jar"), out);
        assertTrue(out.contains("hash of org.example.json"), out);
        assertTrue(out.contains("relu, tanh, sigmoid"), out);
        JsonNode tree = JsonDocument.parse(run("--all --json", diagnosis).out());
        assertEquals("org.example.json", tree.at("/bundles/1/bundle").asText());
    }

    @Test
    void saysWhatDoesNotWorkInAnActiveJar() {
        FakeDiagnosis diagnosis = new FakeDiagnosis(FakeDiagnosis.bundle(
                BundleOrigin.PLUGIN,
                "org.example.idle",
                "1.0.0",
                "component X needs a service Y, which nobody offers"));

        Typed typed = run("", diagnosis, FakePluginFolder.IDLE);
        assertTrue(typed.out().contains("problem  component X needs a service Y"), typed.out());
        assertTrue(!typed.out().contains("nothing that the workbench knows"), typed.out());
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
        assertEquals("/home/me/plugins holds no jars", run("").lines().get(0));
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
