package org.neuroplug.shell.internal.progress;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output while a status line is on the terminal: clears the line before something is written. */
public final class ClearingOutput extends FilterOutputStream {
    private final StatusLine status;

    public ClearingOutput(OutputStream out, StatusLine status) {
        super(out);
        this.status = status;
    }

    @Override
    public void write(int b) throws IOException {
        status.clear();
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        status.clear();
        out.write(bytes, offset, length);
    }
}
