package org.neuroplug.shell.internal.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.cli.Words;

/** {@code config show}: one group of settings in full. */
final class ConfigShowCommand implements ShellCommand {
    private final Settings settings;

    ConfigShowCommand(Settings settings) {
        this.settings = settings;
    }

    /** Suggests PIDs. */
    static Completion pids(Settings settings) {
        return (typed, directory) -> settings.pids().stream()
                .filter(pid -> pid.startsWith(typed))
                .map(pid -> new Completion.Candidate(pid, pid, "", true))
                .toList();
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("config show", Topic.WORKBENCH, "shows values, defaults and what is allowed")
                .taking(Operand.required("PID", pids(settings)))
                .with(CommandOption.flag("", "json", "print one JSON document"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        SettingsGroup group = settings.group(arguments.operand(0));
        if (arguments.has("json")) {
            Json.print(invocation.out(), group.tree());
        } else {
            lines(group, invocation.terminal().width()).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private static List<String> lines(SettingsGroup group, int width) {
        List<String> lines = new ArrayList<>();
        lines.add(group.pid() + ": " + group.title());
        lines.addAll(Words.columns(List.of(List.of("", group.description())), "", width));
        for (Setting setting : group.settings()) {
            lines.add("");
            lines.add("  " + setting.key() + " = " + setting.value());
            String origin = setting.configured().isPresent() ? "default " + setting.defaultValue() : "the default";
            lines.addAll(Words.columns(
                    List.of(List.of("", setting.description() + " (" + setting.allowed() + "; " + origin + ")")),
                    "    ",
                    width));
        }
        return lines;
    }
}
