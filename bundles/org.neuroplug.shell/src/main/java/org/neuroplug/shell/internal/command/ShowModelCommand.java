package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;

/** {@code models show}: everything about a model, with the layers of its network for some data. */
final class ShowModelCommand implements ShellCommand {
    private static final PluginChoice DATASET = ExperimentSpec.founding().dataset();

    private final Workbench workbench;

    ShowModelCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("models show", Topic.PLUGINS, "shows one with its settings, origin and layers")
                .about(
                        "Lists the layers of the network that the model makes for a data set, with the settings that are given: the"
                                + " shape of what each layer makes of a sample, of images height×width×channels, and how many parameters it"
                                + " has.")
                .taking(Operand.required("NAME", Completions.plugin(workbench, PluginKind.MODEL)))
                .with(
                        CommandOption.valued("d", "dataset", "NAME", "for the rows of this data set (" + DATASET + ")")
                                .completedBy(Completions.plugin(workbench, PluginKind.DATASET)),
                        CommandOption.flag("", "force", "show the layers of one that is quarantined, too"),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("models show mlp # its layers for digits")
                .example("models show mlp(units=[50]) --dataset mnist # with other settings and data");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        PluginChoice choice = PluginChoice.parse(arguments.operand(0));
        PluginDescriptor plugin = workbench.plugin(PluginKind.MODEL, choice.reference());
        boolean json = arguments.has("json");
        ModelView view = view(choice, plugin, arguments);
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>(PluginTree.of(plugin));
            tree.put("summary", view.tree());
            Json.print(invocation.out(), tree);
        } else {
            int width = invocation.terminal().width();
            List<String> lines = new ArrayList<>(ShowPluginCommand.lines(plugin, width));
            lines.add("");
            lines.addAll(view.lines(width));
            lines.forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    /** Data that nobody asked for need not fit: then it is said why, beside what else there is to tell. */
    private ModelView view(PluginChoice choice, PluginDescriptor plugin, Arguments arguments) {
        boolean force = arguments.has("force");
        if (plugin.state() == PluginState.QUARANTINED && !force) {
            return ModelView.without(
                    "its layers are not shown, because it is quarantined; --force shows them all the same");
        }
        PluginChoice dataset =
                arguments.text("dataset").map(PluginChoice::parse).orElse(DATASET);
        try {
            return ModelView.of(workbench.summary(choice, dataset, force));
        } catch (InvalidInputException e) {
            if (arguments.has("dataset") || !choice.settings().isEmpty()) {
                throw e;
            }
            return ModelView.without("no layers for " + DATASET + ": " + e.getMessage());
        }
    }
}
