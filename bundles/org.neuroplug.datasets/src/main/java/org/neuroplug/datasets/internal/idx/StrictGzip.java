package org.neuroplug.datasets.internal.idx;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.zip.GZIPInputStream;

/** Inflates a gzip file and, unlike its parent, can tell whether something else follows it. */
final class StrictGzip extends GZIPInputStream {
    /** The most that deflate can make of a byte: 258 bytes by a match in two bits. */
    static final int MAX_RATIO = 1032;

    private static final int TRAILER = 8;
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private long taken;

    StrictGzip(FileChannel file) throws IOException {
        super(Channels.newInputStream(file), BUFFER);
        this.file = file;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        taken = file.position();
    }

    /** After the end was read: whether bytes follow that are not gzip. */
    boolean hasRest() throws IOException {
        long end = taken - inf.getRemaining();
        return file.size() - end != TRAILER;
    }
}
