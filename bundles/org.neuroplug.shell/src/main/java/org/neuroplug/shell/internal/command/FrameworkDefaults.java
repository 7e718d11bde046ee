package org.neuroplug.shell.internal.command;

import java.util.Arrays;
import java.util.List;
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
     * The experiment with the defaults that the option asks for.
     *
     * @throws InvalidInputException when the framework is none of those that are known
     */
    ExperimentSpec applied(Arguments given, ExperimentSpec spec) {
        return given.text(OPTION)
                .map(FrameworkDefaults::framework)
                .map(framework -> spec.mapped((kind, choice) -> completed(framework, kind, choice)))
                .orElse(spec);
    }

    private static Framework framework(String word) {
        return Arrays.stream(Framework.values())
                .filter(framework -> framework.word().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown("framework of --" + OPTION, word, words()));
    }

    private PluginChoice completed(Framework framework, PluginKind kind, PluginChoice choice) {
        PluginChoice completed = choice;
        for (Parameter parameter : workbench.plugin(kind, choice.reference()).parameters()) {
            Object value = parameter.elsewhere().get(framework);
            if (value != null && !choice.settings().containsKey(parameter.name())) {
                completed = completed.with(parameter.name(), value);
            }
        }
        return completed;
    }
}
