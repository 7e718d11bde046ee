package org.neuroplug.datasets.internal.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the line at fault in a file that is not UTF-8: decoders read far ahead of the lines that they hand out. */
final class Utf8Lines {
    private Utf8Lines() {}

    /** The number, from 1, of the first line that is not UTF-8. */
    static long firstMalformed(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long number = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                } else if (isUtf8(line.toByteArray())) {
                    line.reset();
                    number++;
                } else {
                    return number;
                }
            }
            return number;
        }
    }

    private static boolean isUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
