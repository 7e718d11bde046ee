package org.neuroplug.core.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;

/** Reads a small text file, and nothing that is not one. */
final class FileText {
    /** Larger than any experiment; what is longer is some other file. */
    static final int MAX_BYTES = 1 << 20;

    private FileText() {}

    /** The text of a UTF-8 file, without a byte order mark. */
    static String of(Source source) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(source));
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            throw notText(source, text.toString(), bytes.get(bytes.position()));
        }
        String all = text.toString();
        return all.startsWith("\uFEFF") ? all.substring(1) : all;
    }

    private static InvalidInputException notText(Source source, String before, byte wrong) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return source.error(line, column, String.format("byte 0x%02X is not UTF-8; save the file as UTF-8", wrong));
    }

    private static byte[] bytes(Source source) {
        Path file = source.file();
        if (Files.isDirectory(file)) {
            throw source.error("is a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw source.error("is larger than 1 MB: no experiment is");
            }
            return bytes;
        } catch (IOException e) {
            throw new InvalidInputException(
                    source.error("cannot be read: " + FileErrors.reason(e)).getMessage(), e);
        }
    }
}
