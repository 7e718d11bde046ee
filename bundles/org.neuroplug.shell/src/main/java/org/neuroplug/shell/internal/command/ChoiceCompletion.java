package org.neuroplug.shell.internal.command;

import java.util.List;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginDescriptor;
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
                .filter(plugin -> plugin.name().startsWith(start))
                .filter(plugin -> !("," + before).contains("," + plugin.name() + ","))
                .map(plugin -> new Candidate(before + plugin.name(), plugin.name(), plugin.description(), single))
                .toList();
    }

    private List<Candidate> parameters(String before, String choice, int open) {
        int from = Math.max(open, choice.lastIndexOf(',')) + 1;
        String start = choice.substring(from);
        String name = choice.substring(0, open);
        return plugins.stream()
                .filter(plugin -> plugin.name().equals(name))
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
