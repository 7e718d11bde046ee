package org.neuroplug.shell.internal.picture;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.shell.internal.cli.Palette;

/**
 * Draws a picture with characters. With colours, a character is two pixels: an upper half block in the upper pixel's
 * colour on the lower one's. Without, it is one of ten densities, two of them side by side for each pixel, because characters
 * are about twice as high as wide.
 */
public final class TerminalDrawing {
    private static final String DENSITIES = " .:-=+*#%@";
    private static final String RESET = "\u001b[0m";
    private static final char UPPER_HALF = '▀';

    private final Palette palette;
    private final int columns;

    /**
     * @param columns of the terminal; a wider picture is made smaller
     */
    public TerminalDrawing(Palette palette, int columns) {
        this.palette = palette;
        this.columns = columns;
    }

    /** The lines of the drawing. */
    public List<String> lines(Picture picture) {
        return palette == Palette.CHARACTERS
                ? characters(picture.narrowedTo(columns / 2))
                : blocks(picture.narrowedTo(columns));
    }

    private static List<String> characters(Picture picture) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < picture.height(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < picture.width(); column++) {
                char density = DENSITIES.charAt(picture.grey(row, column) * (DENSITIES.length() - 1) / 255);
                line.append(density).append(density);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<String> blocks(Picture picture) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < picture.height(); row += 2) {
            StringBuilder line = new StringBuilder();
            String before = "";
            for (int column = 0; column < picture.width(); column++) {
                String colours = colours(picture, row, column);
                line.append(colours.equals(before) ? "" : colours).append(UPPER_HALF);
                before = colours;
            }
            lines.add(line.append(RESET).toString());
        }
        return lines;
    }

    private String colours(Picture picture, int row, int column) {
        String upper = colour(picture.rgb(row, column), picture.grey(row, column));
        boolean last = row + 1 == picture.height();
        return "\u001b[38;" + upper + "m"
                + (last
                        ? "\u001b[49m"
                        : "\u001b[48;" + colour(picture.rgb(row + 1, column), picture.grey(row + 1, column)) + "m");
    }

    private String colour(int rgb, int grey) {
        return palette == Palette.COLOURS
                ? "2;" + (rgb >> 16) + ";" + (rgb >> 8 & 0xff) + ";" + (rgb & 0xff)
                : "5;" + greyIndex(grey);
    }

    /** Black, the greys 232 to 255 of the 256-colour table, whose levels are 8, 18 … 238, or white. */
    private static int greyIndex(int grey) {
        if (grey < 4) {
            return 16;
        }
        return grey > 246 ? 231 : 232 + Math.max(0, Math.min(23, Math.round((grey - 8) / 10f)));
    }
}
