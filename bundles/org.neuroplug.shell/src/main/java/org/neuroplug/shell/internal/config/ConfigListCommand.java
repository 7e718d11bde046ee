package org.neuroplug.shell.internal.config;

import java.io.IOException;
import java.util.List;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.cli.Words;

/** {@code config list}: every group of settings with the values that count. */
final class ConfigListCommand implements ShellCommand {
    private final Settings settings;

    ConfigListCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("config list", Topic.WORKBENCH, "lists what can be set")
                .with(CommandOption.flag("", "json", "print one JSON document"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        List<SettingsGroup> groups = settings.groups();
        if (arguments.has("json")) {
            Json.print(
                    invocation.out(), groups.stream().map(SettingsGroup::tree).toList());
            return ExitCode.DONE;
        }
        for (SettingsGroup group : groups) {
            invocation.out().println(group.pid() + ": " + group.title());
            List<List<String>> rows = group.settings().stream()
                    .map(setting -> List.of(setting.key(), "= " + setting.value(), setting.description()))
                    .toList();
            Words.columns(rows, "    ", invocation.terminal().width()).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }
}
