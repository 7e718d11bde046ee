package org.neuroplug.checks.internal;

/** A plug-in does not keep its contract; the message says where, what it did, and what it should have done. */
public final class Breach extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Breach(String message) {
        super(message);
    }
}
