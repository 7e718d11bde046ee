package org.neuroplug.core.internal.files;

import org.neuroplug.api.InvalidInputException;

/** Bad input whose message already says where it is. */
final class LocatedInputException extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    LocatedInputException(String message) {
        super(message);
    }
}
