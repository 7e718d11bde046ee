package org.neuroplug.shell.internal.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.shell.internal.cli.Palette;

class TerminalDrawingTest {
    @Test
    void drawsDensitiesFromDarkToBright() {
        Picture ramp = new Picture(new ImageShape(1, 4, 1), new float[] {0, 1 / 3f, 2 / 3f, 1});

        assertEquals(List.of("  --**@@"), new TerminalDrawing(Palette.CHARACTERS, 80).lines(ramp));
    }

    @Test
    void drawsTwoRowsInOneLineOfBlocks() {
        Picture three = new Picture(new ImageShape(3, 1, 1), new float[] {1, 0.5f, 1});

        List<String> lines = new TerminalDrawing(Palette.GREYS, 80).lines(three);

        assertEquals(
                List.of("\u001b[38;5;231m\u001b[48;5;244m▀\u001b[0m", "\u001b[38;5;231m\u001b[49m▀\u001b[0m"), lines);
    }

    @Test
    void drawsColoursWhereThereAreThreeChannels() {
        Picture red = new Picture(new ImageShape(1, 1, 3), new float[] {1, 0, 0});

        String line = new TerminalDrawing(Palette.COLOURS, 80).lines(red).get(0);

        assertTrue(line.startsWith("\u001b[38;2;255;0;0m"), line);
    }

    @Test
    void makesAWidePictureSmaller() {
        float[] values = new float[100 * 100];
        java.util.Arrays.fill(values, 1);
        Picture wide = new Picture(new ImageShape(100, 100, 1), values);

        List<String> lines = new TerminalDrawing(Palette.CHARACTERS, 80).lines(wide);

        assertEquals("@".repeat(68), lines.get(0));
        assertEquals(34, lines.size());
    }

    @Test
    void takesValuesBeyondTheRangeAsItsEnds() {
        Picture wild = new Picture(new ImageShape(1, 2, 1), new float[] {-3, 7});

        assertEquals(List.of("  @@"), new TerminalDrawing(Palette.CHARACTERS, 80).lines(wild));
    }

    @Test
    void rejectsValuesThatAreNoSuchImage() {
        assertThrows(IllegalArgumentException.class, () -> new Picture(new ImageShape(2, 2, 1), new float[] {1, 2, 3}));
    }
}
