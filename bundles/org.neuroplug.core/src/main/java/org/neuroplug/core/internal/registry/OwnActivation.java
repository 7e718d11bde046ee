package org.neuroplug.core.internal.registry;

import java.util.Objects;
import java.util.Optional;
import org.neuroplug.spi.CompiledActivation;

/**
 * An activation that an experiment defines for itself.
 *
 * @param compiled the activation
 * @param fault what its check found wrong; empty when it is sound
 */
public record OwnActivation(CompiledActivation compiled, Optional<String> fault) {
    public OwnActivation {
        Objects.requireNonNull(compiled, "compiled");
        Objects.requireNonNull(fault, "fault");
    }
}
