package org.neuroplug.shell.internal.gogo;

import java.util.Optional;

/** Somebody wants to leave the shell, or to end the script. */
public final class ExitRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    ExitRequest(int exitCode) {
        super("exit " + exitCode, null, false, false);
        this.exitCode = exitCode;
    }

    /** The wish to leave, however deep in what Gogo wrapped around it. */
    static Optional<ExitRequest> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExitRequest exit) {
                return Optional.of(exit);
            }
        }
        return Optional.empty();
    }

    public int exitCode() {
        return exitCode;
    }
}
