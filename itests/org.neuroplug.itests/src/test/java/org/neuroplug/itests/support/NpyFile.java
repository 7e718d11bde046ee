package org.neuroplug.itests.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A matrix of float32 in NumPy's file format, version 1.0 (numpy.lib.format).
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param values row by row
 */
public record NpyFile(int rows, int columns, float[] values) {
    private static final Pattern HEADER =
            Pattern.compile("'descr': '<f4', 'fortran_order': False, 'shape': \\((\\d+), (\\d+)\\)");
    private static final int PREFIX = 10;

    /** Reads a whole file. */
    public static NpyFile read(InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Short.toUnsignedInt(bytes.getShort(PREFIX - 2));
        String header = new String(bytes.array(), PREFIX, headerLength, StandardCharsets.ISO_8859_1);
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.find()) {
            throw new IOException("expected a matrix of float32 in C order, was " + header);
        }
        int rows = Integer.parseInt(matcher.group(1));
        int columns = Integer.parseInt(matcher.group(2));
        float[] values = new float[rows * columns];
        bytes.position(PREFIX + headerLength)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new NpyFile(rows, columns, values);
    }

    /** Copies it column by column. */
    public void copyColumns(float[] into, int at) {
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                into[at + column * rows + row] = values[row * columns + column];
            }
        }
    }
}
