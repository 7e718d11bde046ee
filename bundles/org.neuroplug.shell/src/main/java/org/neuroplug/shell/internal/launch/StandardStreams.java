package org.neuroplug.shell.internal.launch;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Failures;
import org.neuroplug.shell.internal.cli.Invocation;

/**
 * The standard streams of the process, UTF-8. They are made of its file descriptors, since Gogo replaces those of
 * {@link System} and asks them which session they belong to.
 */
final class StandardStreams {
    private final Watched watched;
    private final PrintStream out;
    private final PrintStream err;

    StandardStreams() {
        this(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    StandardStreams(OutputStream out, OutputStream err) {
        this.watched = new Watched(out);
        this.out = new PrintStream(new BufferedOutputStream(watched), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** How a command is run with these streams. */
    Invocation invocation(Surroundings surroundings) {
        return new Invocation(
                out,
                err,
                surroundings.terminal(),
                surroundings.directory(),
                surroundings.verbose(),
                false,
                surroundings.terminalSize());
    }

    /** Tells of a failure, if there is something to tell. */
    void complain(String message) {
        out.flush();
        if (!message.isEmpty()) {
            err.println("neuroplug: " + message);
        }
    }

    /**
     * Writes what remains.
     *
     * @return the exit code; {@link ExitCode#BAD_INPUT} when standard output could not be written
     */
    int close(int code) {
        out.flush();
        err.flush();
        if (watched.failure.isEmpty() || code != ExitCode.DONE) {
            return code;
        }
        complain("cannot write to standard output: " + Failures.sentence(watched.failure.get()));
        return ExitCode.BAD_INPUT;
    }

    /** Remembers the first failure, which a {@link PrintStream} would hide; a reader that went away is none. */
    private static final class Watched extends FilterOutputStream {
        private Optional<IOException> failure = Optional.empty();

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                if (failure.isEmpty() && !String.valueOf(e.getMessage()).contains("Broken pipe")) {
                    failure = Optional.of(e);
                }
                throw e;
            }
        }
    }
}
