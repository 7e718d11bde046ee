package org.neuroplug.datasets.internal.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.neuroplug.datasets.internal.Sha256;

/**
 * A file as its authors published it, so that a copy from anywhere can be told from something else.
 *
 * @param name its file name
 * @param size its length in bytes
 * @param sha256 its SHA-256 in lower case hex
 */
public record PublishedFile(String name, long size, String sha256) {
    public PublishedFile {
        if (size < 1) {
            throw new IllegalArgumentException("size of " + name + " must be positive, was " + size);
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("SHA-256 of " + name + " must be 64 hex digits, was " + sha256);
        }
    }

    /** Whether a file's bytes are these. */
    boolean isAt(Path path) throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) != size) {
            return false;
        }
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest).equals(sha256);
    }
}
