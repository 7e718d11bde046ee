package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginFacts;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.fixture.FakeDefinitions;
import org.neuroplug.shell.internal.fixture.FakeSavedModels;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class ListCommandTest {
    private final FakeWorkbench workbench = new FakeWorkbench();

    private ShellCommand command(PluginKind kind) {
        return switch (kind) {
            case DATASET -> new DatasetsCommand(workbench);
            case ACTIVATION -> new ActivationsCommand(workbench, new FakeDefinitions(workbench));
            case OPTIMIZER -> new OptimizersCommand(workbench);
            case SCHEDULE -> new SchedulesCommand(workbench);
            case LOSS -> new LossesCommand(workbench);
            case INITIALIZER -> new InitializersCommand(workbench);
            case REGULARIZER -> new RegularizersCommand(workbench);
            case METRIC -> new MetricsCommand(workbench);
            case MODEL -> new ModelsCommand(workbench, new FakeSavedModels(OptionalInt.of(0), new int[2][2]));
            case TRAINER -> new TrainersCommand(workbench);
            case REPORTER -> new ReportersCommand(workbench);
        };
    }

    @ParameterizedTest
    @EnumSource(PluginKind.class)
    void everyKindHasACommandOfItsName(PluginKind kind) {
        assertEquals(kind.plural(), command(kind).syntax().name());

        Typed typed = Typed.run(command(kind), "");

        assertEquals(0, typed.code());
        for (var plugin : workbench.plugins(kind)) {
            assertTrue(
                    typed.lines().stream()
                            .anyMatch(line ->
                                    line.matches(plugin.name() + " +active +1\\.2\\.3 +org\\.example\\.plugins")),
                    typed.out());
        }
    }

    @Test
    void showsHelpAndDefaultsBelowAName() {
        List<String> lines = Typed.run(command(PluginKind.ACTIVATION), "").lines();

        int at = lines.indexOf("leaky_relu  active  1.2.3  org.example.plugins");
        assertEquals("    help of leaky_relu", lines.get(at + 1));
        assertEquals("    settings: alpha=0.3", lines.get(at + 2));
    }

    @Test
    void saysWhyAPluginIsNotUsed() {
        workbench.with(Plugins.unused(
                PluginKind.ACTIVATION, "relu", PluginState.SHADOWED, "org.example.plugins has the higher version"));

        String out = Typed.run(command(PluginKind.ACTIVATION), "").out();

        assertTrue(out.contains("relu        shadowed  9.9.9  org.example.other"), out);
        assertTrue(out.contains("    not used: org.example.plugins has the higher version"), out);
    }

    @Test
    void saysWhichPluginsOneShadows() {
        PluginDescriptor hidden = Plugins.unused(PluginKind.ACTIVATION, "swish", PluginState.SHADOWED, "");
        workbench.with(Plugins.plugin(PluginKind.ACTIVATION, "swish").shadowing(List.of(hidden.identity())));

        assertTrue(Typed.run(command(PluginKind.ACTIVATION), "")
                .lines()
                .contains("    shadows: org.example.other 9.9.9 (swish@9.9.9)"));
        assertTrue(Typed.run(command(PluginKind.ACTIVATION), "show swish")
                .lines()
                .contains("  shadows  org.example.other 9.9.9 (swish@9.9.9)"));
        assertEquals(
                "org.example.other",
                JsonDocument.parse(Typed.run(command(PluginKind.ACTIVATION), "show swish --json")
                                .out())
                        .at("/shadows/0/bundle")
                        .asText());
    }

    @Test
    void saysThatThereIsNone() {
        workbench.without(PluginKind.TRAINER);

        assertEquals(
                "no trainer is plugged in\n",
                Typed.run(command(PluginKind.TRAINER), "").out());
    }

    @Test
    void printsOneJsonDocument() {
        workbench.with(Plugins.unused(PluginKind.ACTIVATION, "worse", PluginState.REJECTED, "throws"));

        JsonNode list = JsonDocument.parse(
                Typed.run(command(PluginKind.ACTIVATION), "--json").out());

        JsonNode leaky = list.get(4);
        assertEquals("leaky_relu", leaky.get("name").asText());
        assertEquals("org.example.plugins", leaky.get("bundle").asText());
        assertEquals("1.2.3", leaky.get("version").asText());
        assertEquals("f00d", leaky.get("sha256").asText());
        assertEquals("active", leaky.get("state").asText());
        assertEquals("help of leaky_relu", leaky.get("description").asText());
        JsonNode alpha = leaky.get("parameters").get(0);
        assertEquals("alpha", alpha.get("name").asText());
        assertEquals(0.3, alpha.get("default").asDouble());
        assertEquals("a number >= 0", alpha.get("allowed").asText());
        assertEquals("throws", list.get(5).get("reason").asText());
    }

    @Test
    void showsOnePluginWithItsSettings() {
        String out =
                Typed.run(command(PluginKind.ACTIVATION), "show leaky_relu").out();

        assertTrue(out.startsWith("leaky_relu: help of leaky_relu\n"), out);
        assertTrue(out.contains("sha256   f00d"), out);
        assertTrue(out.contains("alpha  0.3  slope for negative inputs (a number >= 0)"), out);
    }

    @Test
    void showsAnOptimizerWithItsFormulaAndTheDefaultsOfOthers() {
        workbench.with(Plugins.plugin(
                        PluginKind.OPTIMIZER,
                        "steps",
                        Parameter.real("rho", 0.9, Range.atLeast(0), "how much is kept")
                                .in(Framework.PYTORCH, 0.99))
                .withFacts(new PluginFacts(List.of("Steps"), "w - lr g", "", "", "Nobody 2026, Steps")));

        List<String> lines =
                Typed.run(command(PluginKind.OPTIMIZER), "show steps").lines();

        assertEquals(
                List.of("  also     Steps", "  formula  w - lr g", "  source   Nobody 2026, Steps"),
                lines.subList(1, 4));
        assertTrue(
                lines.get(lines.size() - 1).contains("rho  0.9  how much is kept (a number >= 0; PyTorch 0.99)"),
                () -> String.join("\n", lines));
    }

    @Test
    void showsOnePluginAsJson() {
        Typed typed = Typed.run(command(PluginKind.REPORTER), "show csv --json");

        assertEquals(
                "csv", JsonDocument.parse(typed.out()).get("extensions").get(0).asText());
    }

    @Test
    void suggestsTheNearestName() {
        Typed typed = Typed.run(command(PluginKind.ACTIVATION), "show leaky-relu");

        assertEquals(2, typed.code());
        assertEquals("", typed.out());
        assertEquals(
                "unknown activation 'leaky-relu'; did you mean leaky_relu?"
                        + " (there are relu, tanh, sigmoid, elu, leaky_relu)\n",
                typed.err());
    }

    @Test
    void suggestsTheNearestSubcommand() {
        Typed typed = Typed.run(command(PluginKind.ACTIVATION), "shwo relu");

        assertEquals(2, typed.code());
        assertEquals("unknown command of activations 'shwo'; did you mean show? (there are show)\n", typed.err());
    }

    @Test
    void suggestsTheNearestOption() {
        Typed typed = Typed.run(command(PluginKind.ACTIVATION), "--jsno");

        assertEquals(2, typed.code());
        assertEquals("unknown option --jsno; did you mean --json? (see activations --help)\n", typed.err());
    }
}
