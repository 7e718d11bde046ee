package org.neuroplug.core.internal.registry;

import java.util.List;
import java.util.Optional;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginState;

/**
 * How a plug-in stands, whatever else is registered.
 *
 * @param state active when nothing is wrong with it
 * @param reason what is wrong; empty when nothing is
 * @param parameters its settings; none as long as it has not been created
 * @param forcible whether it could be used in spite of what is wrong
 */
record Standing(PluginState state, String reason, List<Parameter> parameters, boolean forcible) {
    Standing {
        parameters = List.copyOf(parameters);
    }

    static Standing sound(List<Parameter> parameters) {
        return new Standing(PluginState.ACTIVE, "", parameters, false);
    }

    static Standing checking() {
        return new Standing(PluginState.CHECKING, "it is being checked", List.of(), false);
    }

    static Standing rejected(String reason) {
        return new Standing(PluginState.REJECTED, reason, List.of(), false);
    }

    /** It does not answer: there is nothing that could be used. */
    static Standing hanging(String where) {
        return new Standing(PluginState.QUARANTINED, Making.PART + ": " + where, List.of(), false);
    }

    /** Its check found a fault. */
    static Standing faulty(String fault, List<Parameter> parameters) {
        return new Standing(PluginState.QUARANTINED, fault, parameters, true);
    }

    boolean isSound() {
        return state == PluginState.ACTIVE;
    }

    /** Why it is quarantined; empty when it is not. */
    Optional<String> quarantine() {
        return state == PluginState.QUARANTINED ? Optional.of(reason) : Optional.empty();
    }
}
