package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.fixture.FakeDefinitions;
import org.neuroplug.shell.internal.fixture.FakeExperimentFiles;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class DefaultsCommandTest {
    @TempDir
    Path folder;

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

    private static PluginDescriptor steps() {
        return Plugins.plugin(
                PluginKind.OPTIMIZER,
                "steps",
                Parameter.real("learning-rate", 0.001, Range.above(0), "rate").in(Framework.PYTORCH, 0.01),
                Parameter.real("rho", 0.9, Range.atLeast(0), "decay").in(Framework.PYTORCH, 0.99));
    }

    @Test
    void leaveTheLearningRateThatIsGiven() {
        workbench.with(steps());
        assertEquals(0, Typed.run(compare, "-o steps --defaults pytorch").code());
        assertEquals(
                "[steps(learning-rate=0.01,rho=0.99)]",
                workbench.spec().optimizers().toString());

        assertEquals(
                0, Typed.run(compare, "-o steps --lr 0.05 --defaults pytorch").code());
        assertEquals("[steps(rho=0.99)]", workbench.spec().optimizers().toString());
        assertEquals(0.05, workbench.spec().training().learningRate().getAsDouble());
    }

    @Test
    void leaveWhatTheGridVaries() {
        workbench.with(steps());
        assertEquals(
                0,
                Typed.run(compare, "-o steps --set training.learning-rate=0.1,0.2 --defaults pytorch")
                        .code());
        assertEquals("[steps(rho=0.99)]", workbench.spec().optimizers().toString());

        assertEquals(
                0,
                Typed.run(compare, "-o steps --set optimizer.rho=0.5,0.6 --defaults pytorch")
                        .code());
        assertEquals(
                "[steps(learning-rate=0.01)]", workbench.spec().optimizers().toString());
    }

    @Test
    void fillInWhatTheGridNames() {
        workbench.with(Plugins.plugin(
                PluginKind.SCHEDULE,
                "stairs",
                Parameter.flag("steep", false, "how").in(Framework.PYTORCH, true)));
        assertEquals(
                0,
                Typed.run(compare, "--set training.schedule=constant,stairs --defaults pytorch")
                        .code());
        assertEquals(
                "constant,stairs(steep=true)",
                workbench.spec().grid().axes().get("training.schedule").toString());
    }

    @Test
    void fillInWhatAFileLeavesOut() throws IOException {
        workbench.without(PluginKind.MODEL);
        workbench.with(Plugins.plugin(
                PluginKind.MODEL,
                "mlp",
                Parameter.list("units", List.of("200", "200"), "of layers"),
                Parameter.list("activations", List.of("compared", "linear"), "of layers"),
                Parameter.integer("depth", 2, Range.atLeast(1), "layers").in(Framework.PYTORCH, 5)));
        Files.writeString(folder.resolve("mine.yaml"), "epochs: 7\n");
        ShellCommand run = new RunCommand(workbench, new FakeExperimentFiles(), new FakeDefinitions(workbench));
        Typed typed = Typed.typing(run)
                .in(folder)
                .words("mine.yaml", "--defaults", "pytorch", "-q")
                .run();

        assertEquals(0, typed.code(), typed.err());
        assertEquals("5", workbench.spec().model().settings().get("depth").toString());
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
        workbench.with(new PluginDescriptor(
                new PluginIdentity(PluginKind.ACTIVATION, "odd", "org.example", "1.0.0", "f00d"),
                "is not in use",
                List.of(Parameter.flag("odd", false, "how").in(Framework.KERAS, true)),
                List.of(),
                PluginState.QUARANTINED,
                "wrong"));
        Typed typed = Typed.run(new DefaultsCommand(workbench), "diff");
        assertEquals(
                List.of("plug-in  setting  here  Keras  PyTorch  DL4J", "bent     slope    0.3   0.3    0.01     0.3"),
                typed.out().lines().toList());
        var json = JsonDocument.parse(
                Typed.run(new DefaultsCommand(workbench), "diff --json").out());
        assertEquals("bent", json.get(0).get("name").asText());
        assertEquals("activation", json.get(0).get("kind").asText());
        assertEquals("slope", json.get(0).get("setting").asText());
        assertEquals(0.3, json.get(0).get("here").asDouble());
        assertEquals(0.01, json.get(0).get("pytorch").asDouble());
        assertEquals(1, json.size());
        assertEquals(2, Typed.run(new DefaultsCommand(workbench), "").code());
    }
}
