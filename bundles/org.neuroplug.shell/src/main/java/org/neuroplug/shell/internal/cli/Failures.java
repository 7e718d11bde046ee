package org.neuroplug.shell.internal.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.neuroplug.api.FileErrors;

/** Says what an exception means, in one line. */
public final class Failures {
    private Failures() {}

    /** Its message; where Java's own is only a file's name or nothing at all, what it means. */
    public static String sentence(Throwable failure) {
        if (failure instanceof FileSystemException e) {
            return e.getFile() + ": " + FileErrors.reason(e);
        }
        return Optional.ofNullable(failure.getMessage())
                .flatMap(message ->
                        message.lines().filter(line -> !line.isBlank()).findFirst())
                .or(() -> Optional.ofNullable(failure.getCause()).map(Failures::sentence))
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    /** The same for an error about a file that the message names already. */
    public static String reason(IOException failure) {
        return failure instanceof FileSystemException e ? FileErrors.reason(e) : sentence(failure);
    }
}
