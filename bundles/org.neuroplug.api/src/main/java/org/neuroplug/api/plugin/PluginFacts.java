package org.neuroplug.api.plugin;

import java.util.List;
import java.util.Objects;

/**
 * What a plug-in says of itself beyond a line of help: {@link Plugin#aliases()} and {@link Formula}. A text is empty where it says nothing.
 *
 * @param aliases other names that lead to it
 * @param formula what it computes
 * @param derivative of an activation
 * @param range of an activation's values
 * @param source where it was published
 */
public record PluginFacts(List<String> aliases, String formula, String derivative, String range, String source) {
    /** One that says nothing. */
    public static final PluginFacts NONE = new PluginFacts(List.of(), "", "", "", "");

    public PluginFacts {
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(derivative, "derivative");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(source, "source");
    }
}
