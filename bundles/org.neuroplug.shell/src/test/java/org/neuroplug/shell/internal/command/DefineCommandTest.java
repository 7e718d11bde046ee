package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.shell.internal.fixture.FakeDefinitions;
import org.neuroplug.shell.internal.fixture.FakePluginFolder;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class DefineCommandTest {
    private final FakeWorkbench workbench = new FakeWorkbench();
    private final FakeDefinitions definitions = new FakeDefinitions(workbench);

    private Typed define(String... words) {
        return Typed.typing(new DefineCommand(definitions, workbench, new FakePluginFolder()))
                .words(words)
                .run();
    }

    @Test
    void saysWhatItMade() {
        Typed typed = define("bent", "a*x where a=0.5");

        assertEquals(0, typed.code(), typed.err());
        assertEquals(
                List.of("bent  active  defined.bent 1.0.0", "    formula     a*x where a=0.5", "    derivative  1"),
                typed.lines());
    }

    @Test
    void saysWhatItReplaces() {
        define("bent", "x");

        assertTrue(define("bent", "2*x").out().contains("replaces version 1.0.0: x\n"));
        assertTrue(define("bent", "2*x").out().contains("bent was that already; nothing changed\n"));
    }

    @Test
    void takesParametersAsOptions() {
        define("bent", "a*x + b", "--set", "a=0.5", "--set", "b=2");
        define("more", "a*x + b where a=1", "--set", "b=2");

        assertEquals(
                "a*x + b where a=0.5, b=2",
                definitions.find("bent").orElseThrow().definition().formula());
        assertEquals(
                "a*x + b where a=1, b=2",
                definitions.find("more").orElseThrow().definition().formula());
    }

    @Test
    void takesAFormulaThatBeginsWithAMinus() {
        assertEquals(0, define("negative", "-x^2").code());
        assertEquals(0, define("other", "-relu(-x)", "--json").code());
        assertEquals(0, define("mirror", "-x").code());
        assertEquals("-x", definitions.find("mirror").orElseThrow().definition().formula());
        assertEquals(0, define("--json", "low", "-e").code());
        assertTrue(define("wrong", "x", "--relpace").err().contains("did you mean --replace?"));
    }

    @Test
    void pointsAtWhatIsWrong() {
        Typed typed = define("bent", "x + ?");

        assertEquals(2, typed.code());
        assertEquals("", typed.out());
        assertEquals("  x + ?\n      ^\ncolumn 5: unexpected character '?'\n", typed.err());
    }

    @Test
    void pointsIntoTheMiddleOfALongFormula() {
        Typed typed = define("bent", "x + ".repeat(100) + "?" + " + x".repeat(100));

        List<String> lines = typed.err().lines().toList();
        assertEquals('?', lines.get(0).charAt(lines.get(1).indexOf('^')));
        assertTrue(lines.get(0).length() <= 80, lines.get(0));
    }

    @Test
    void refusesAnothersNameUnlessItShallShadowIt() {
        workbench.with(
                Plugins.unused(PluginKind.ACTIVATION, "relu", PluginState.SHADOWED, "defined.relu is preferred"));

        assertEquals(2, define("relu", "x").code());
        Typed typed = define("relu", "x", "--replace");

        assertEquals(0, typed.code(), typed.err());
        assertTrue(
                typed.out().contains("the relu of org.example.other 9.9.9 is shadowed until 'undefine relu'\n"),
                typed.out());
    }

    @Test
    void failsWhenExperimentsCannotUseIt() {
        definitions.making(PluginState.REJECTED);

        Typed typed = define("bent", "x");

        assertEquals(1, typed.code());
        assertTrue(typed.out().contains("not used    x=1: derivative 1, numeric 2"), typed.out());
    }

    @Test
    void listsWhatIsDefined() {
        assertEquals("nothing is defined (see define --help)\n", define().out());
        define("bent", "x");
        define("arc", "2*x");

        assertEquals(
                List.of("arc  active  defined.arc 1.0.0", "bent  active  defined.bent 1.0.0"),
                define().lines().stream().filter(line -> !line.startsWith(" ")).toList());
        JsonNode list = JsonDocument.parse(define("--json").out());
        assertEquals("2*x", list.get(0).get("formula").asText());
        assertEquals(0.5, list.get(0).get("parameters").get("a").asDouble());
        assertEquals("active", list.get(0).get("state").asText());
    }

    @Test
    void needsAFormula() {
        Typed typed = define("bent");

        assertEquals(2, typed.code());
        assertTrue(typed.err().startsWith("define needs a FORMULA behind bent"), typed.err());
    }

    @Test
    void removesADefinition() {
        define("bent", "x");

        assertEquals(
                "removed bent 1.0.0: x\n",
                Typed.run(new UndefineCommand(definitions), "bent").out());
        Typed again = Typed.run(new UndefineCommand(definitions), "bent");
        assertEquals(2, again.code());
        assertEquals("unknown definition 'bent' (there is none)\n", again.err());
    }
}
