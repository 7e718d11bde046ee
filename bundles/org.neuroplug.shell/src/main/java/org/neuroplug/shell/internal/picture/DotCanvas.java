package org.neuroplug.shell.internal.picture;

/** Dots in character cells: eight braille dots in each, or one star. */
final class DotCanvas {
    private static final int EMPTY_BRAILLE = 0x2800;
    /** The bits of a cell's dots, row by row. */
    private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    private final boolean unicode;
    private final int[][] cells;

    DotCanvas(int columns, int rows, boolean unicode) {
        this.unicode = unicode;
        this.cells = new int[rows][columns];
    }

    /** Dots from left to right. */
    int width() {
        return cells[0].length * (unicode ? BITS[0].length : 1);
    }

    /** Dots from top to bottom. */
    int height() {
        return cells.length * (unicode ? BITS.length : 1);
    }

    /** Sets a dot; outside there are none. */
    void set(int x, int y) {
        if (x < 0 || x >= width() || y < 0 || y >= height()) {
            return;
        }
        if (unicode) {
            cells[y / BITS.length][x / 2] |= BITS[y % BITS.length][x % 2];
        } else {
            cells[y][x] = 1;
        }
    }

    /** A row of cells; where there are no dots, that of a background of the same length shows. */
    String row(int row, String background) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells[row].length; column++) {
            int dots = cells[row][column];
            line.append(dots == 0 ? background.charAt(column) : unicode ? (char) (EMPTY_BRAILLE + dots) : '*');
        }
        return line.toString();
    }
}
