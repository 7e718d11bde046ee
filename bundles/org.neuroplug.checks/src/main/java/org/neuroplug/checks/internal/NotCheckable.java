package org.neuroplug.checks.internal;

/** A plug-in cannot be checked as things are; the message says why. That is no fault of the plug-in. */
public final class NotCheckable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotCheckable(String message) {
        super(message);
    }
}
