package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.fixture.FakeDefinitions;
import org.neuroplug.shell.internal.fixture.FakeExperimentFiles;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class DefaultsCommandTest {
    private final FakeWorkbench workbench = new FakeWorkbench()
            .with(Plugins.plugin(
                    PluginKind.ACTIVATION,
                    "bent",
                    Parameter.real("slope", 0.3, Range.atLeast(0), "slope").in(Framework.PYTORCH, 0.01),
                    Parameter.real("limit", 6, Range.atLeast(0), "limit")));
    private final ShellCommand compare =
            new CompareCommand(workbench, new FakeExperimentFiles(), new FakeDefinitions(workbench));

    @Test
    void fillInWhatIsNotGiven() {
        assertEquals(
                0,
                Typed.run(compare, "-a bent,bent(slope=2) --defaults pytorch").code());
        assertEquals(
                "[bent(slope=0.01), bent(slope=2)]",
                workbench.spec().activations().toString());

        assertEquals(0, Typed.run(compare, "-a bent --defaults keras").code());
        assertEquals(List.of(PluginChoice.of("bent")), workbench.spec().activations());
    }

    @Test
    void fillInWhatSettingsName() {
        workbench.with(Plugins.plugin(
                PluginKind.MODEL,
                "stack",
                Parameter.list("activations", List.of("compared"), "of each layer")
                        .naming(PluginKind.ACTIVATION),
                Parameter.text("first", "bent", "of the first").naming(PluginKind.ACTIVATION),
                Parameter.text("last", "auto", "of the last").naming(PluginKind.ACTIVATION)));
        assertEquals(
                0,
                Typed.run(compare, "-m stack(activations=[bent,bent(slope=2),compared]) --defaults pytorch")
                        .code());
        assertEquals(
                "stack(activations=[bent(slope=0.01),bent(slope=2),compared],first=bent(slope=0.01))",
                workbench.spec().model().toString());
    }

    @Test
    void areThoseOfAFrameworkThatIsKnown() {
        Typed typed = Typed.run(compare, "-a bent --defaults pytroch");
        assertEquals(2, typed.code());
        assertTrue(
                typed.err()
                        .contains("unknown framework of --defaults 'pytroch'; did you mean pytorch? (there are keras,"
                                + " pytorch, dl4j)"),
                typed.err());
    }

    @Test
    void areComparedInATable() {
        Typed typed = Typed.run(new DefaultsCommand(workbench), "diff");
        assertEquals(
                List.of("plug-in  setting  here  Keras  PyTorch  DL4J", "bent     slope    0.3   0.3    0.01     0.3"),
                typed.out().lines().toList());
        var json = JsonDocument.parse(
                Typed.run(new DefaultsCommand(workbench), "diff --json").out());
        assertEquals("bent", json.get(0).get("name").asText());
        assertEquals(0.01, json.get(0).get("pytorch").asDouble());
        assertEquals(1, json.size());
        assertEquals(2, Typed.run(new DefaultsCommand(workbench), "").code());
    }
}
