package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginFacts;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class CatalogueCommandTest {
    private final FakeWorkbench workbench = new FakeWorkbench();

    private Typed catalogue(String line) {
        return Typed.run(new CatalogueCommand(workbench), line);
    }

    @Test
    void tellsWhatPluginsSayOfThemselves() {
        workbench.with(Plugins.plugin(
                        PluginKind.ACTIVATION,
                        "bent",
                        Parameter.real("alpha", 0.5, Range.atLeast(0), "how much | how little")
                                .in(Framework.PYTORCH, 0.25))
                .withFacts(new PluginFacts(List.of("Bend"), "x|x|", "2|x|", "(-∞, ∞)", "Nobody 2026, Bending")));

        List<String> lines = catalogue("activations").lines();

        int at = lines.indexOf("### bent");
        assertEquals("<a id=\"activation-bent\"></a>", lines.get(at - 2));
        assertTrue(lines.contains("| formula | `x\\|x\\|` |"), () -> String.join("\n", lines));
        assertTrue(lines.contains("| derivative | `2\\|x\\|` |"));
        assertTrue(lines.contains("| values | `(-∞, ∞)` |"));
        assertTrue(lines.contains("| source | Nobody 2026, Bending |"));
        assertTrue(lines.contains("| also | Bend |"));
        assertTrue(lines.contains("| alpha | 0.5 (PyTorch: 0.25) | a number >= 0 | how much \\| how little |"));
        assertTrue(lines.contains("## Activations"));
    }

    @Test
    void drawsWhatHasACurve() {
        String out = catalogue("activations schedules losses").out();

        assertTrue(out.contains("          value\n"), out);
        assertTrue(out.contains("          factor after so many epochs\n"), out);
        assertTrue(out.contains("          loss by the prediction p for the right one of two classes"), out);
    }

    @Test
    void saysWhyThereIsNoPicture() {
        workbench.with(Plugins.plugin(PluginKind.ACTIVATION, "softmax"));

        List<String> lines = catalogue("activations").lines();

        assertEquals(
                "No picture: each of its outputs depends on several inputs.",
                lines.get(lines.indexOf("### softmax") + 4));
    }

    @Test
    void saysWhereNamesOfOthersLead() {
        List<String> lines = catalogue("optimizers").lines();

        assertTrue(lines.contains("| Keras | optimizer | Ftrl | is not plugged in |"), () -> String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("| PyTorch | optimizer | LBFGS | evaluates")));
        assertFalse(
                lines.stream().anyMatch(line -> line.contains("| activation |")), "of the kinds that are asked for");

        assertTrue(catalogue("activations")
                .lines()
                .contains(
                        "| Keras | activation | leaky_relu | [leaky_relu](#activation-leaky_relu): the function's slope is 0.2,"
                                + " that of the layer 0.3 |"));
    }

    @Test
    void leavesOutWhatCannotBeUsed() {
        workbench.with(Plugins.unused(PluginKind.OPTIMIZER, "broken", PluginState.REJECTED, "throws"));

        assertFalse(catalogue("optimizers").out().contains("broken"));
    }

    @Test
    void isOfEveryKindUnlessOneIsNamed() {
        String out = catalogue("").out();

        List<String> kinds = out.lines()
                .filter(line -> line.startsWith("## ") && !line.startsWith("## Where"))
                .map(line -> line.substring(3))
                .toList();
        assertEquals(
                List.of(
                        "Data sets",
                        "Activations",
                        "Optimizers",
                        "Schedules",
                        "Losses",
                        "Metrics",
                        "Initializers",
                        "Regularizers",
                        "Models",
                        "Trainers",
                        "Reporters"),
                kinds);
    }

    @Test
    void suggestsAKind() {
        Typed typed = catalogue("optimisers");

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("did you mean optimizers?"), typed.err());
    }
}
