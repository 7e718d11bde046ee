package org.neuroplug.core.internal.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginIdentity;

/**
 * A plug-in that an experiment chose, with its resolved settings.
 *
 * @param identity which code it is
 * @param shadowed plug-ins of the same kind and name that were there, too
 * @param quarantine the fault in it, when it is used in spite of one
 * @param words how a message calls it
 * @param plugin the plug-in
 * @param settings all its settings, checked
 */
public record Chosen<T>(
        PluginIdentity identity,
        List<PluginIdentity> shadowed,
        Optional<String> quarantine,
        String words,
        T plugin,
        Hyperparameters settings) {
    public Chosen {
        shadowed = List.copyOf(shadowed);
    }

    /** Its kind and name, without where it comes from. */
    public String named() {
        return identity.kind().words() + " " + identity.name();
    }

    /**
     * Lets the plug-in make something from its settings.
     *
     * @throws InvalidInputException as the plug-in threw it, or naming the plug-in when it threw something else or
     *     returned null
     */
    public <R> R make(BiFunction<T, Hyperparameters, R> method) {
        try {
            R made = method.apply(plugin, settings);
            if (made == null) {
                throw new InvalidInputException(words + " returned null");
            }
            return made;
        } catch (InvalidInputException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw new InvalidInputException(words + " failed: " + e, e);
        }
    }
}
