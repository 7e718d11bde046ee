package org.neuroplug.datasets.internal.fetch;

import java.net.ConnectException;

/** A mirror did not deliver, and another one may. The message is the reason in a few words. */
final class MirrorException extends Exception {
    private static final long serialVersionUID = 1L;

    MirrorException(String message) {
        super(message);
    }

    MirrorException(Throwable cause) {
        super(reason(cause), cause);
    }

    /** The connection failures of java.net.http often have no message: then their name must do. */
    private static String reason(Throwable cause) {
        if (cause instanceof ConnectException) {
            return "no connection";
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
