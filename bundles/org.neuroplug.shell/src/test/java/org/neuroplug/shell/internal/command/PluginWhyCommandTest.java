package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.BundleOrigin;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.plugin.TrustRule;
import org.neuroplug.shell.internal.fixture.FakeDiagnosis;
import org.neuroplug.shell.internal.fixture.FakePluginFolder;
import org.neuroplug.shell.internal.fixture.FakePluginTrust;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class PluginWhyCommandTest {
    private static Typed why(String words) {
        return why(words, new FakeWorkbench());
    }

    private static Typed why(String words, FakeWorkbench workbench) {
        FakePluginFolder folder =
                new FakePluginFolder(FakePluginFolder.GOOD, FakePluginFolder.BROKEN, FakePluginFolder.WAITING);
        FakeDiagnosis diagnosis = new FakeDiagnosis(
                FakeDiagnosis.bundle(BundleOrigin.PLUGIN, Plugins.BUNDLE, Plugins.VERSION, "component X threw Y"),
                FakeDiagnosis.bundle(BundleOrigin.WORKBENCH, "org.neuroplug.core", "0.1.0"),
                FakeDiagnosis.bundle(BundleOrigin.LIBRARY, "org.example.json", "1.0.0"),
                FakeDiagnosis.bundle(BundleOrigin.LIBRARY, "org.example.json", "2.0.0"));
        BundleView bundles = new BundleView(diagnosis, workbench);
        FakePluginTrust trust = new FakePluginTrust(TrustRule.PINNED);
        return Typed.run(
                new PluginWhyCommand(
                        new JarNames(folder, workbench),
                        diagnosis,
                        workbench,
                        bundles,
                        new StoryView(diagnosis, trust, bundles)),
                words);
    }

    @Test
    void tellsTheWholeStoryOfAPlugin() {
        for (String name : List.of("leaky_relu", "good.jar", Plugins.BUNDLE)) {
            String out = why(name).out();

            assertTrue(out.startsWith("good.jar: org.example.plugins 1.2.3\n"), out);
            assertTrue(out.contains("file     /home/me/plugins/good.jar"), out);
            assertTrue(out.contains("trust    its hash was approved (plugins.trust is pinned)"), out);
            assertTrue(out.contains("state    active"), out);
            assertTrue(out.contains("why      component X threw Y"), out);
            assertTrue(out.contains("package p [1.0.0,2.0.0): org.example.p 1.1.0"), out);
            assertTrue(out.contains("package q: nobody"), out);
            assertTrue(out.contains("org.example.Swish: satisfied; service org.example.Log: missing"), out);
            assertTrue(out.contains("org.neuroplug.core 1.0.0"), out);
            assertTrue(out.contains("org.example.friend 1.0.0"), out);
        }
    }

    @Test
    void tellsWhyExperimentsDoNotUseWhatItProvides() {
        PluginDescriptor sound = Plugins.plugin(PluginKind.ACTIVATION, "odd");
        FakeWorkbench workbench = new FakeWorkbench()
                .with(new PluginDescriptor(
                        sound.identity(),
                        sound.description(),
                        List.of(),
                        List.of(),
                        PluginState.QUARANTINED,
                        "numbers: x=0: value NaN"));
        String reason = "activation odd is quarantined: numbers: x=0: value NaN";

        String out = why("odd", workbench).out();
        assertTrue(out.contains(reason), out);
        JsonNode reasons =
                JsonDocument.parse(why("odd --json", workbench).out()).at("/0/reasons");
        assertEquals(reason, reasons.get(0).asText());
    }

    @Test
    void tellsWhyAJarThatIsNoBundleIsNotUsed() {
        String out = why("broken.jar").out();

        assertTrue(out.contains("state   unusable"), out);
        assertTrue(out.contains("why     is not a jar"), out);
    }

    @Test
    void tellsOfABundleOfTheWorkbench() {
        String out = why("org.neuroplug.core").out();

        assertTrue(out.startsWith("org.neuroplug.core 0.1.0\n"), out);
        assertTrue(out.contains("hash of org.neuroplug.core"), out);
        assertTrue(out.contains("it belongs to the workbench itself"), out);
    }

    @Test
    void tellsOfAllVersionsUnlessOneIsNamed() {
        assertEquals(2, JsonDocument.parse(why("org.example.json --json").out()).size());
        JsonNode one = JsonDocument.parse(why("org.example.json@2.0.0 --json").out());
        assertEquals(1, one.size());
        assertEquals("2.0.0", one.at("/0/version").asText());
        assertEquals("org.example.p 1.1.0", one.at("/0/needs/0/provided_by/0").asText());
    }

    @Test
    void suggestsANameForAnUnknownOne() {
        Typed typed = why("org.neuroplug.cor");

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("did you mean org.neuroplug.core?"), typed.err());
    }
}
