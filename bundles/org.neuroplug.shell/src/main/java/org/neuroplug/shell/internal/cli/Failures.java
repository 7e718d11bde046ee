package org.neuroplug.shell.internal.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Says what an exception means, in one line. */
public final class Failures {
    private Failures() {}

    /** Its message; where Java's own is only a file's name or nothing at all, what it means. */
    public static String sentence(Throwable failure) {
        if (failure instanceof FileSystemException e) {
            return e.getFile() + ": " + reason(e);
        }
        return Optional.ofNullable(failure.getMessage())
                .flatMap(message ->
                        message.lines().filter(line -> !line.isBlank()).findFirst())
                .or(() -> Optional.ofNullable(failure.getCause()).map(Failures::sentence))
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    /** The same for an error about a file that the message names already. */
    public static String reason(IOException failure) {
        return failure instanceof FileSystemException e ? reason(e) : sentence(failure);
    }

    private static String reason(FileSystemException e) {
        if (e.getReason() != null) {
            return e.getReason();
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileAlreadyExistsException ? "exists already" : "cannot be used";
    }
}
