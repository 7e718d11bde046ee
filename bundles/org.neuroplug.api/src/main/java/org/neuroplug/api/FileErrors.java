package org.neuroplug.api;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What errors of the file system mean, in words: Java's own messages are often just a file's name. */
public final class FileErrors {
    private FileErrors() {}

    /** The reason of an error about a file that is named elsewhere: {@code permission denied}. */
    public static String reason(IOException error) {
        if (error instanceof FileSystemException e) {
            return reason(e);
        }
        return error.getMessage() == null || error.getMessage().isBlank()
                ? error.getClass().getSimpleName()
                : error.getMessage();
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
