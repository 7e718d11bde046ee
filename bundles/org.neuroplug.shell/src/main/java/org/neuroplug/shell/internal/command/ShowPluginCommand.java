package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginFacts;
import org.neuroplug.api.plugin.PluginKind;
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
import org.neuroplug.shell.internal.cli.Words;

/** {@code activations show NAME} and its like: everything about the plug-in that is in use under a name. */
final class ShowPluginCommand implements ShellCommand {
    private final Workbench workbench;
    private final PluginKind kind;

    ShowPluginCommand(Workbench workbench, PluginKind kind) {
        this.workbench = workbench;
        this.kind = kind;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(kind.plural() + " show", Topic.PLUGINS, "shows one with its settings and origin")
                .taking(Operand.required("NAME", Completions.plugin(workbench, kind)))
                .with(CommandOption.flag("", "json", "print one JSON document"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        PluginDescriptor plugin = workbench.plugin(kind, arguments.operand(0));
        if (arguments.has("json")) {
            Json.print(invocation.out(), PluginTree.of(plugin));
        } else {
            lines(plugin, invocation.terminal().width()).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    /** What there is to tell about a plug-in. */
    static List<String> lines(PluginDescriptor plugin, int width) {
        List<List<String>> rows = new ArrayList<>(facts(plugin.facts()));
        rows.addAll(List.of(
                List.of("bundle", plugin.identity().symbolicName()),
                List.of("version", plugin.identity().version()),
                List.of("sha256", plugin.identity().sha256()),
                List.of(
                        "state",
                        PluginTree.state(plugin) + (plugin.reason().isEmpty() ? "" : ": " + plugin.reason()))));
        if (!plugin.shadows().isEmpty()) {
            rows.add(List.of("shadows", PluginTree.shadows(plugin)));
        }
        if (!plugin.extensions().isEmpty()) {
            rows.add(List.of("files", "." + String.join(", .", plugin.extensions())));
        }
        List<String> lines = new ArrayList<>(Words.wrap(plugin.name() + ": " + plugin.description(), width));
        lines.addAll(Words.columns(rows, "  ", width));
        lines.add(plugin.parameters().isEmpty() ? "  takes no settings" : "  settings:");
        lines.addAll(Words.columns(
                plugin.parameters().stream().map(ShowPluginCommand::row).toList(), "    ", width));
        return lines;
    }

    private static List<List<String>> facts(PluginFacts facts) {
        return Stream.of(
                        List.of("also", String.join(", ", facts.aliases())),
                        List.of("formula", facts.formula()),
                        List.of("derivative", facts.derivative()),
                        List.of("range", facts.range()),
                        List.of("source", facts.source()))
                .filter(row -> !row.get(1).isEmpty())
                .toList();
    }

    private static List<String> row(Parameter parameter) {
        return List.of(
                parameter.name(),
                parameter.defaultValue().map(Hyperparameters::format).orElse("(must be given)"),
                parameter.description() + " (" + parameter.accepted() + PluginTree.elsewhere(parameter) + ")");
    }
}
