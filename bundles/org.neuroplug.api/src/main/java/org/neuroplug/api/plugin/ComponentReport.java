package org.neuroplug.api.plugin;

import java.util.List;
import java.util.Objects;

/**
 * A component of a bundle, as Declarative Services manages it.
 *
 * @param name of the component, mostly that of its class
 * @param state {@code active}, {@code satisfied} (activated when it is asked for), {@code unsatisfied}, {@code failed} or
 *     {@code disabled}
 * @param references the services that it refers to, and who offers them: a sentence for each
 * @param problem why it does not work, in one sentence; empty when it does
 */
public record ComponentReport(String name, String state, List<String> references, String problem) {
    public ComponentReport {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        references = List.copyOf(references);
        Objects.requireNonNull(problem, "problem");
    }
}
