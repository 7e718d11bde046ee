package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neuroplug.api.plugin.Parameter;
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
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.cli.Words;

/** Lists the plug-ins of one kind; each kind has a command of its name. */
abstract class ListCommand implements ShellCommand {
    private static final String INDENT = "    ";

    /** As long as the checks of all built-in plug-ins of a kind take in a new home, the start of the engine included. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Workbench workbench;
    private final PluginKind kind;
    private final ShellCommand show;

    ListCommand(Workbench workbench, PluginKind kind) {
        this(workbench, kind, new ShowPluginCommand(workbench, kind));
    }

    /** With a command of its own for {@code show}. */
    ListCommand(Workbench workbench, PluginKind kind, ShellCommand show) {
        this.workbench = workbench;
        this.kind = kind;
        this.show = show;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(kind.plural(), Topic.PLUGINS, "lists " + kind.severalWords() + " and their settings")
                .about(
                        "Each with its state, the version and name of its bundle, one line of help, and its settings with their"
                                + " defaults. A plug-in is shadowed when another of its name is preferred, and rejected when it"
                                + " cannot be used; both with the reason. NAME@VERSION picks a version, a shadowed one, too.")
                .with(CommandOption.flag("", "json", "print one JSON document"))
                .example(kind.plural() + " # list them")
                .example(kind.plural() + " show NAME # everything about one of them");
    }

    @Override
    public List<ShellCommand> subcommands() {
        return List.of(show);
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        List<PluginDescriptor> plugins = workbench.plugins(kind, PATIENCE);
        if (arguments.has("json")) {
            Json.print(invocation.out(), plugins.stream().map(PluginTree::of).toList());
        } else {
            lines(plugins, invocation.terminal().width()).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private List<String> lines(List<PluginDescriptor> plugins, int width) {
        if (plugins.isEmpty()) {
            return List.of("no " + kind.words() + " is plugged in");
        }
        List<String> heads =
                Words.columns(plugins.stream().map(ListCommand::head).toList(), "", Integer.MAX_VALUE);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < plugins.size(); i++) {
            lines.add(heads.get(i));
            for (String text : texts(plugins.get(i))) {
                Words.wrap(text, width - INDENT.length()).forEach(line -> lines.add(INDENT + line));
            }
        }
        return lines;
    }

    private static List<String> head(PluginDescriptor plugin) {
        return List.of(
                plugin.name(),
                PluginTree.state(plugin),
                plugin.identity().version(),
                plugin.identity().symbolicName());
    }

    private static List<String> texts(PluginDescriptor plugin) {
        String settings = plugin.parameters().stream().map(Parameter::toString).collect(Collectors.joining(", "));
        String extensions = plugin.extensions().stream().map(e -> "." + e).collect(Collectors.joining(", "));
        List<String> texts = new ArrayList<>();
        texts.add(plugin.description());
        texts.add(settings.isEmpty() ? "" : "settings: " + settings);
        texts.add(extensions.isEmpty() ? "" : "files: " + extensions);
        texts.add(plugin.state() == PluginState.ACTIVE ? "" : "not used: " + plugin.reason());
        texts.add(plugin.shadows().isEmpty() ? "" : "shadows: " + PluginTree.shadows(plugin));
        texts.removeIf(String::isEmpty);
        return texts;
    }
}
