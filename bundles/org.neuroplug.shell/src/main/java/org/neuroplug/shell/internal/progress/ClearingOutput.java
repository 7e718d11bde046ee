package org.neuroplug.shell.internal.progress;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output while status lines are on the terminal: clears them before something is written. */
public final class ClearingOutput extends FilterOutputStream {
    private final StatusLines status;

    public ClearingOutput(OutputStream out, StatusLines status) {
        super(out);
        this.status = status;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            status.write(
                    () -> {
                        out.write(bytes, offset, length);
                        out.flush();
                    },
                    bytes[offset + length - 1] == '\n');
        }
    }
}
