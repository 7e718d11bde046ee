package org.neuroplug.shell.internal.gogo;

/** Somebody wants to leave the shell, or to end the script. */
public final class ExitRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    ExitRequest(int exitCode) {
        super("exit " + exitCode, null, false, false);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
