package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.shell.internal.cli.Palette;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class DatasetCommandTest {
    private static final Dataset TABLE = new Dataset(
            List.of("no", "yes"),
            Map.of("rows", new ArraySamples(new float[] {1.5f, -2, 0, 4}, new int[] {1, 0}, 2)),
            Optional.empty(),
            Scaling.STANDARD,
            "table.csv",
            "def456");

    private final FakeWorkbench workbench = new FakeWorkbench();
    private final DatasetCommand command = new DatasetCommand(workbench);

    @TempDir
    Path folder;

    @Test
    void drawsASampleWithItsLabelBelow() {
        Typed typed = Typed.run(command, "show digits 0 --split test");

        assertEquals(List.of("@@", "", "label 0   digits test[0]"), typed.lines());
        assertEquals(0, typed.code());
    }

    @Test
    void looksIntoAQuarantinedDataSetOnlyByForce() {
        workbench.with(Plugins.unused(PluginKind.DATASET, "odd", PluginState.QUARANTINED, "labels: row 3: 7"));
        for (String words : List.of("show odd 0", "info odd")) {
            assertEquals("odd is quarantined\n", Typed.run(command, words).err());
            assertEquals(0, Typed.run(command, words + " --force").code());
        }
    }

    @Test
    void namesTheClassBesideItsLabel() {
        assertEquals(
                "label 1 (ten)   digits train[0]",
                Typed.run(command, "show digits 0").lines().get(2));
    }

    @Test
    void drawsWithHalfBlocksOnAColourTerminal() {
        Typed typed = Typed.typing(command)
                .words("show", "digits", "0", "-s", "test")
                .on(Palette.COLOURS)
                .run();

        String white = "\u001b[38;2;255;255;255m\u001b[48;2;0;0;0m▀";
        String black = "\u001b[38;2;0;0;0m\u001b[48;2;0;0;0m▀";
        assertEquals(white + black + "\u001b[0m", typed.lines().get(0));
        assertEquals("label 0   digits test[0]", typed.lines().get(1));
    }

    @Test
    void drawsInGreysOnA256ColourTerminal() {
        Typed typed = Typed.typing(command)
                .words("show", "digits", "0", "-s", "test")
                .on(Palette.GREYS)
                .run();

        assertTrue(typed.lines().get(0).startsWith("\u001b[38;5;231m\u001b[48;5;16m▀"), typed.out());
    }

    @Test
    void writesThePictureTenTimesAsLarge() throws IOException {
        Typed typed = Typed.typing(command)
                .words("show", "digits", "0", "--split", "test", "--png", "d.png")
                .in(folder)
                .run();

        assertEquals("wrote d.png: label 0   digits test[0]\n", typed.out());
        BufferedImage image = ImageIO.read(folder.resolve("d.png").toFile());
        assertEquals(20, image.getWidth());
        assertEquals(20, image.getHeight());
        assertEquals(0xffffffff, image.getRGB(9, 9));
        assertEquals(0xff000000, image.getRGB(10, 0));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing but the picture is left behind");
        }
    }

    @Test
    void refusesToOverwriteAFile() throws IOException {
        Files.writeString(folder.resolve("d.png"), "precious");

        Typed typed = Typed.typing(command)
                .words("show", "digits", "0", "--png", "d.png")
                .in(folder)
                .run();

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("d.png': it exists already"), typed.err());
        assertEquals("precious", Files.readString(folder.resolve("d.png")));
    }

    @Test
    void overwritesWhenTold() throws IOException {
        Files.writeString(folder.resolve("d.png"), "not precious");

        Typed.typing(command)
                .words("show", "digits", "0", "--png", "d.png", "--overwrite")
                .in(folder)
                .run();

        byte[] start = new byte[] {(byte) 0x89, 'P', 'N', 'G'};
        assertArrayEquals(start, java.util.Arrays.copyOf(Files.readAllBytes(folder.resolve("d.png")), 4));
    }

    @Test
    void saysThatAFolderForThePictureIsMissing() {
        Typed typed = Typed.typing(command)
                .words("show", "digits", "0", "--png", "gone/d.png")
                .in(folder)
                .run();

        assertEquals(2, typed.code());
        assertTrue(typed.err().endsWith("gone/d.png': no such file or folder\n"), typed.err());
    }

    @ParameterizedTest
    @CsvSource({"1", "-1", "x", "99999999999", "0.5"})
    void saysWhichIndicesThereAre(String index) {
        Typed typed = Typed.run(command, "show digits " + index);

        assertEquals(2, typed.code());
        assertEquals("index must be from 0 to 0 (digits, split train), was " + index + "\n", typed.err());
    }

    @Test
    void saysWhichSplitsThereAre() {
        Typed typed = Typed.run(command, "show digits 0 --split tets");

        assertEquals(2, typed.code());
        assertEquals("unknown split of digits 'tets'; did you mean test? (there are train, test)\n", typed.err());
    }

    @Test
    void showsTheNumbersOfASampleThatIsNoImage() {
        workbench.with(TABLE);

        assertEquals(
                List.of("1.5 -2.0", "label 1 (yes)   csv rows[0]"),
                Typed.run(command, "show csv 0").lines());
        Typed png = Typed.run(command, "show csv 0 --png x.png");
        assertEquals(2, png.code());
        assertEquals("csv has no images, --png cannot be used\n", png.err());
        assertFalse(Files.exists(Path.of("x.png")));
    }

    @Test
    void showsASampleAsJson() {
        JsonNode sample = JsonDocument.parse(
                Typed.run(command, "show digits 0 --split test --json").out());

        assertEquals("0", sample.get("class").asText());
        assertEquals(4, sample.get("features").size());
        assertEquals(1.0, sample.get("features").get(0).asDouble());
    }

    @Test
    void tellsAboutADataSet() {
        String out = Typed.run(command, "info digits").out();

        assertTrue(out.contains("features  4 (images of 2×2), from 0.0 to 1.0, mean 0.6250"), out);
        assertTrue(out.contains("source    a test"), out);
        assertTrue(out.contains("sha256    abc123"), out);
        assertTrue(
                out.contains("  class  train  test\n  0      0      1\n  ten    1      0\n  all    1      1\n"), out);
    }

    @Test
    void tellsAboutADataSetAsJson() {
        workbench.with(TABLE);

        JsonNode info = JsonDocument.parse(Typed.run(command, "info csv --json").out());

        assertEquals(2, info.get("rows").asInt());
        assertEquals(-2.0, info.get("minimum").asDouble());
        assertEquals(4.0, info.get("maximum").asDouble());
        assertEquals("standard", info.get("scaling").asText());
        assertEquals(
                1, info.get("splits").get("rows").get("per_class").get("yes").asInt());
    }

    @Test
    void fetchesADataSet() {
        Typed typed = Typed.run(command, "fetch mnist");

        assertEquals(new Typed(0, "mnist is there\n", "mirror one did not answer\n"), typed);
    }

    @Test
    void showsHowFarADownloadIs() {
        Typed typed =
                Typed.typing(command).words("fetch", "mnist").on(Palette.GREYS).run();

        assertTrue(typed.err().contains("\rimages.gz · 0.5 of 1.0 MB · 50%"), typed.err());
    }

    @Test
    void saysWhyADownloadFailed() {
        Typed typed = Typed.run(command, "fetch csv");

        assertEquals(1, typed.code());
        assertTrue(typed.err().contains("no mirror answered"), typed.err());
        assertEquals(1, typed.err().lines().count(), typed.err());
    }

    @Test
    void saysThatACancelledDownloadIsKept() {
        workbench.whoseFetchIsInterrupted();

        Typed typed = Typed.run(command, "fetch mnist");

        assertEquals(new Typed(130, "", "cancelled; what was downloaded is kept for the next try\n"), typed);
    }

    @Test
    void suggestsTheNearestDataSet() {
        assertEquals(
                "unknown data set 'mnits'; did you mean mnist? (there are digits, mnist, csv)\n",
                Typed.run(command, "info mnits").err());
    }

    @ParameterizedTest
    @CsvSource({
        "'',                'dataset needs one of show, info, fetch (see dataset --help)'",
        "show digits,       'dataset show needs INDEX (see dataset show --help)'",
        "info digits mnist, 'dataset info takes no more than NAME, was ''mnist'' (see dataset info --help)'"
    })
    void saysWhatIsMissingOrTooMuch(String words, String message) {
        Typed typed = Typed.run(command, words);

        assertEquals(new Typed(2, "", message + "\n"), typed);
    }
}
