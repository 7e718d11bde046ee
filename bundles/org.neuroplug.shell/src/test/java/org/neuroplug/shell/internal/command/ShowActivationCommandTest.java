package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginFacts;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.shell.internal.cli.Palette;
import org.neuroplug.shell.internal.fixture.FakeDefinitions;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

/** All activations of the fake workbench have relu's curve, but for softmax, which has none. */
class ShowActivationCommandTest {
    @TempDir
    private Path folder;

    private final FakeWorkbench workbench = new FakeWorkbench().with(Plugins.plugin(PluginKind.ACTIVATION, "softmax"));
    private final FakeDefinitions definitions = new FakeDefinitions(workbench);

    private Typed.Typing typing(String words) {
        return Typed.typing(new ActivationsCommand(workbench, definitions))
                .in(folder)
                .words(words.split(" ", -1));
    }

    @Test
    void drawsValueAndDerivativeInEightyColumns() {
        Typed typed = typing("show relu").on(Palette.CHARACTERS).run();

        assertEquals(0, typed.code(), typed.err());
        assertTrue(typed.out().contains("\n          value\n"), typed.out());
        assertTrue(typed.out().contains("\n          derivative\n"), typed.out());
        assertTrue(typed.out().contains("       4 ┤"), typed.out());
        assertTrue(typed.out().chars().anyMatch(c -> c >= 0x2801 && c <= 0x28ff), typed.out());
        assertTrue(typed.lines().stream().allMatch(line -> line.length() <= 80), typed.out());
        assertEquals(7 + 2 * 13, typed.lines().size(), typed.out());
    }

    @Test
    void drawsWithAsciiWhereThereIsNothingElse() {
        Typed typed = typing("show relu").run();

        assertTrue(typed.out().contains("*"), typed.out());
        assertTrue(typed.out().chars().allMatch(c -> c < 0x80), typed.out());
    }

    @Test
    void printsNumbersInDoublePrecision() {
        JsonNode tree = JsonDocument.parse(typing("show leaky_relu(alpha=0.1) --at -1.5,0,0.1 --json")
                .run()
                .out());

        assertEquals("leaky_relu", tree.get("name").asText());
        assertEquals("0.1", tree.get("parameters").get("alpha").asText());
        assertEquals(3, tree.get("points").size());
        assertEquals(-1.5, tree.get("points").get(0).get("x").asDouble());
        assertEquals(0.1, tree.get("points").get(2).get("x").asDouble());
        assertEquals(1 / 3.0 * 0.1, tree.get("points").get(2).get("value").asDouble());
        assertEquals(1 / 3.0, tree.get("points").get(2).get("derivative").asDouble());
    }

    @Test
    void tellsWhatThePluginSaysOfItself() {
        workbench.with(Plugins.plugin(
                        PluginKind.ACTIVATION,
                        "bent",
                        Parameter.real("alpha", 0.5, Range.atLeast(0), "how much")
                                .in(Framework.KERAS, 0.3)
                                .in(Framework.PYTORCH, 0.25)
                                .in(Framework.DL4J, 0.125))
                .withFacts(new PluginFacts(List.of("Bend", "Bow"), "a x", "a", "(-1, 1)", "Nobody 2026, Bending")));

        Typed typed = typing("show bent").run();
        assertEquals(
                List.of(
                        "bent: help of bent",
                        "  also        Bend, Bow",
                        "  formula     a x",
                        "  derivative  a",
                        "  range       (-1, 1)",
                        "  source      Nobody 2026, Bending"),
                typed.lines().subList(0, 6));
        assertTrue(typed.out().contains("(a number >= 0; Keras 0.3; PyTorch 0.25; DL4J"), typed.out());

        JsonNode tree = JsonDocument.parse(typing("show bent --json").run().out());
        assertEquals("[\"Bend\",\"Bow\"]", tree.get("aliases").toString());
        assertEquals("a x", tree.get("formula").asText());
        assertEquals("a", tree.get("derivative").asText());
        assertEquals("(-1, 1)", tree.get("range").asText());
        assertEquals("Nobody 2026, Bending", tree.get("source").asText());
        assertEquals(
                "{\"keras\":0.3,\"pytorch\":0.25,\"dl4j\":0.125}",
                tree.get("parameters").get(0).get("elsewhere").toString());
    }

    @Test
    void printsNumbersForPeople() {
        assertEquals(
                "x    value  derivative\n-1   0      0\n2.5  2.5    1\n",
                typing("show relu --at -1,2.5").run().out());
    }

    @Test
    void showsTheFormulaOfADefinition() {
        definitions.define(new Definition("bent", "x + 1"), false);

        Typed typed = typing("show bent").run();
        JsonNode tree = JsonDocument.parse(typing("show bent --json").run().out());

        assertTrue(typed.out().contains("  formula     x + 1\n  derivative  1\n"), typed.out());
        assertEquals("x + 1", tree.get("formula").asText());
        assertEquals("1", tree.get("derivative").asText());
    }

    @Test
    void saysThatSoftmaxHasNoCurve() {
        Typed shown = typing("show softmax").run();
        Typed asked = typing("show softmax --at 1").run();

        assertEquals(0, shown.code());
        assertTrue(shown.out().contains("not elementwise: each of its outputs depends on several inputs"));
        assertEquals(2, asked.code());
        assertEquals(
                "softmax has no curve: it is not elementwise, each of its outputs depends on several inputs\n",
                asked.err());
    }

    @Test
    void runsWhatIsQuarantinedOnlyOnRequest() {
        workbench.with(Plugins.unused(PluginKind.ACTIVATION, "odd", PluginState.QUARANTINED, "x=0: value -Infinity"));

        Typed shown = typing("show odd").run();
        assertEquals(0, shown.code());
        assertTrue(shown.out().contains("not drawn, because it is quarantined; --force"), shown.out());
        assertEquals(2, typing("show odd --at 1").run().code());
        assertTrue(typing("show odd --force").run().out().contains("          value\n"));
    }

    @Test
    void writesAPicture() throws IOException {
        Typed typed = typing("show relu --png relu.png --from -2 --to 8").run();

        assertEquals("wrote relu.png: relu and its derivative\n", typed.out(), typed.err());
        BufferedImage image = ImageIO.read(folder.resolve("relu.png").toFile());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        assertEquals(0xffffff, image.getRGB(0, 0) & 0xffffff);
        assertTrue(colours.contains(0x0072b2) && colours.contains(0xd55e00), "both curves");
        typing("show relu --png whole.png --from -8 --to -2").run();
        assertFalse(
                Arrays.equals(
                        Files.readAllBytes(folder.resolve("relu.png")),
                        Files.readAllBytes(folder.resolve("whole.png"))),
                "of another part");
    }

    @Test
    void leavesAFileThatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("relu.png"), "mine");

        Typed typed = typing("show relu --png relu.png").run();

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("--overwrite"), typed.err());
        assertEquals("mine", Files.readString(file));
        assertEquals(0, typing("show relu --png relu.png --overwrite").run().code());
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertEquals(
                "--at must be finite numbers separated by commas, was 'one'\n",
                typing("show relu --at 0,one").run().err());
        assertEquals(
                "--from must be less than --to, was 3.0 and 1.0\n",
                typing("show relu --from 3 --to 1").run().err());
        assertEquals(
                "--to must be a number from -1e300 to 1e300, was 1e301\n",
                typing("show relu --to 1e301").run().err());
    }
}
