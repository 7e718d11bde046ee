package org.neuroplug.shell.internal.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;

/** The option that takes another framework's defaults for settings that nobody gives; they become settings of the experiment. */
final class FrameworkDefaults {
    private static final String OPTION = "defaults";
    private static final String RATE = "learning-rate";

    private final Workbench workbench;

    FrameworkDefaults(Workbench workbench) {
        this.workbench = workbench;
    }

    static CommandOption option() {
        return CommandOption.valued(
                        "",
                        OPTION,
                        String.join("|", words()),
                        "settings of plug-ins that are left out are what this framework takes ('defaults diff' tells them)")
                .completedBy(Completions.words(FrameworkDefaults::words));
    }

    private static List<String> words() {
        return Arrays.stream(Framework.values()).map(Framework::word).toList();
    }

    /**
     * The experiment with the defaults that the option asks for, where neither a plug-in's settings nor the training nor the grid say
     * something else.
     *
     * @throws InvalidInputException when the framework is none of those that are known
     */
    ExperimentSpec applied(Arguments given, ExperimentSpec spec) {
        return given.text(OPTION)
                .map(FrameworkDefaults::framework)
                .map(framework -> spec.mapped((kind, choice) -> completed(framework, kind, choice, given(spec, kind))))
                .orElse(spec);
    }

    /** Settings of plug-ins of a kind that the experiment gives elsewhere. */
    private static Set<String> given(ExperimentSpec spec, PluginKind kind) {
        String own = kind.singular() + ".";
        Set<String> given = spec.grid().axes().keySet().stream()
                .filter(key -> key.startsWith(own))
                .map(key -> key.substring(own.length()))
                .collect(Collectors.toSet());
        if (kind == PluginKind.OPTIMIZER
                && (spec.training().learningRate().isPresent()
                        || spec.grid().axes().containsKey("training." + RATE))) {
            given.add(RATE);
        }
        return given;
    }

    private static Framework framework(String word) {
        return Arrays.stream(Framework.values())
                .filter(framework -> framework.word().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown("framework of --" + OPTION, word, words()));
    }

    private PluginChoice completed(Framework framework, PluginKind kind, PluginChoice choice, Set<String> given) {
        PluginChoice completed = choice;
        List<Parameter> open = workbench.plugin(kind, choice.reference()).parameters().stream()
                .filter(parameter -> !given.contains(parameter.name()))
                .toList();
        for (Parameter parameter : open) {
            Optional<Object> usual =
                    Optional.ofNullable(choice.settings().get(parameter.name())).or(parameter::defaultValue);
            Optional<Object> value = choice.settings().containsKey(parameter.name())
                    ? usual
                    : Optional.ofNullable(parameter.elsewhere().get(framework)).or(() -> usual);
            Optional<Object> whole = value.map(named -> completed(framework, parameter, named));
            if (!whole.equals(usual)) {
                completed = completed.with(parameter.name(), whole.orElseThrow());
            }
        }
        return completed;
    }

    /** The value of a setting; where it names plug-ins, with their settings. */
    private Object completed(Framework framework, Parameter parameter, Object value) {
        if (parameter.names().isEmpty()) {
            return value;
        }
        PluginKind kind = parameter.names().get();
        return value instanceof Collection<?> several
                ? several.stream().map(one -> named(framework, kind, one)).toList()
                : named(framework, kind, value);
    }

    /** What names no plug-in means something else, or is for those to refuse who are asked for it. */
    private Object named(Framework framework, PluginKind kind, Object text) {
        try {
            return completed(framework, kind, PluginChoice.parse(String.valueOf(text)), Set.of())
                    .toString();
        } catch (InvalidInputException e) {
            return text;
        }
    }
}
