package org.neuroplug.datasets.internal.idx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Inflates gzip and, unlike its parent, can tell whether something else follows it. */
final class StrictGzip extends GZIPInputStream {
    /** The most that deflate can make of a byte: 258 bytes by a match in two bits. */
    static final int MAX_RATIO = 1032;

    private static final int TRAILER = 8;

    StrictGzip(byte[] compressed) throws IOException {
        // with all input in one buffer, what the inflater has left at the end is all that is left
        super(new ByteArrayInputStream(compressed), Math.max(1, compressed.length));
    }

    /** After the end was read: whether bytes follow that are not gzip. */
    boolean hasRest() {
        return inf.getRemaining() != TRAILER;
    }
}
