package org.neuroplug.shell.internal.cli;

import org.neuroplug.api.InvalidInputException;

/** What a command returns; scripts depend on it. */
public final class ExitCode {
    /** Everything was done. */
    public static final int DONE = 0;

    /** Something failed that was not the fault of the input. */
    public static final int FAILED = 1;

    /** The input, or a place to write to, could not be used. */
    public static final int BAD_INPUT = InvalidInputException.EXIT_CODE;

    /** Somebody pressed Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
