package org.neuroplug.deployer.internal;

/** A jar that cannot be used as a plug-in; the message says why and continues the words "plug-in NAME.jar:". */
final class UnusableJarException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableJarException(String reason) {
        super(reason);
    }

    UnusableJarException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
