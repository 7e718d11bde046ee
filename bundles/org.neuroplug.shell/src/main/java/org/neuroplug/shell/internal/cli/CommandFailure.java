package org.neuroplug.shell.internal.cli;

import java.util.Objects;

/** A command came to an end that its caller must tell the user: one line and an exit code. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * @param message one line for the user; empty when the command has told everything itself
     */
    public CommandFailure(String message, int exitCode, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
