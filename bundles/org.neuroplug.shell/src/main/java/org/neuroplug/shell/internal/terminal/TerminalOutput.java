package org.neuroplug.shell.internal.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import org.jline.terminal.Terminal;

/** A terminal as a Gogo session writes to it: at once, since Gogo never flushes what JLine buffers. */
final class TerminalOutput extends FilterOutputStream {
    TerminalOutput(Terminal terminal) {
        super(terminal.output());
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        out.flush();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        out.flush();
    }
}
