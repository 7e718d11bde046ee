package org.neuroplug.shell.internal.command;

import java.util.List;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.shell.internal.cli.Completion.Candidate;

/** Completes a plug-in's name and, behind its parenthesis, its parameters: {@code leaky_relu(al} to {@code leaky_relu(alpha=}. */
final class ChoiceCompletion {
    private final List<PluginDescriptor> plugins;

    ChoiceCompletion(List<PluginDescriptor> plugins) {
        this.plugins = plugins;
    }

    /**
     * The ways to go on.
     *
     * @param before what stands before the choice in the same word
     * @param choice the choice as far as it was typed
     * @param single whether the word ends with the choice
     */
    List<Candidate> candidates(String before, String choice, boolean single) {
        int open = choice.indexOf('(');
        return open < 0 ? names(before, choice, single) : parameters(before, choice, open);
    }

    private List<Candidate> names(String before, String start, boolean single) {
        return plugins.stream()
                .map(plugin -> candidate(before, reference(plugin, start), plugin, single))
                .filter(candidate -> candidate.shown().startsWith(start))
                .filter(candidate -> !("," + before).contains("," + candidate.shown() + ","))
                .toList();
    }

    private static Candidate candidate(String before, String name, PluginDescriptor plugin, boolean single) {
        return new Candidate(before + name, name, plugin.description(), single);
    }

    /** A version is what a shadowed plug-in is reached by; of others it is said when somebody begins to type one. */
    private static String reference(PluginDescriptor plugin, String typed) {
        boolean versioned = plugin.state() == PluginState.SHADOWED || typed.indexOf('@') >= 0;
        return versioned ? reference(plugin) : plugin.name();
    }

    private static String reference(PluginDescriptor plugin) {
        return plugin.name() + "@" + plugin.identity().version();
    }

    private List<Candidate> parameters(String before, String choice, int open) {
        int from = Math.max(open, choice.lastIndexOf(',')) + 1;
        String start = choice.substring(from);
        String name = choice.substring(0, open);
        return plugins.stream()
                .filter(plugin -> reference(plugin).equals(name)
                        || plugin.name().equals(name) && plugin.state() == PluginState.ACTIVE)
                .flatMap(plugin -> plugin.parameters().stream())
                .filter(parameter -> parameter.name().startsWith(start))
                .map(parameter -> candidate(before + choice.substring(0, from), parameter))
                .toList();
    }

    private static Candidate candidate(String before, Parameter parameter) {
        String text = parameter.name() + "=";
        return new Candidate(before + text, text, parameter.description(), false);
    }
}
