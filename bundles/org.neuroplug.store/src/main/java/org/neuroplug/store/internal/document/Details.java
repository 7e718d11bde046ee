package org.neuroplug.store.internal.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.TestDetail;

/** Details as bytes: their JSON, deflated. A dozen digits take 3 kB instead of 13. */
public final class Details {
    /** More than the largest detail has before it is deflated. */
    private static final int LARGEST = 4 << 20;

    private Details() {}

    /** No bytes at all for no detail. */
    public static byte[] of(Optional<TestDetail> detail) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (detail.isPresent()) {
            try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
                out.write(JsonText.write(DetailDocument.tree(detail.get())).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException("memory does not fail", e);
            }
        }
        return bytes.toByteArray();
    }

    /**
     * The detail of some bytes.
     *
     * @param where how messages call the bytes
     */
    public static Optional<TestDetail> read(String where, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            byte[] json = in.readNBytes(LARGEST);
            return Optional.of(
                    DetailDocument.read(Place.of(where + ", detail", new String(json, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new InvalidInputException(where + ": its detail is damaged", e);
        }
    }
}
