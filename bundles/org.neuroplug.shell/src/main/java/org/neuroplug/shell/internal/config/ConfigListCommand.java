package org.neuroplug.shell.internal.config;

import java.io.IOException;
import java.util.ArrayList;
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
    /** Settings of OSGi's own services: nothing that people who compare activations look for. */
    private static final String INFRASTRUCTURE = "org\\.(apache|eclipse|osgi)\\..*";

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
        List<String> infrastructure = new ArrayList<>();
        for (SettingsGroup group : groups) {
            if (group.pid().matches(INFRASTRUCTURE)) {
                infrastructure.add(group.pid());
            } else {
                print(group, invocation);
            }
        }
        if (!infrastructure.isEmpty()) {
            Words.wrap(
                            "And of the framework: " + String.join(", ", infrastructure) + " ('config show PID').",
                            invocation.terminal().width())
                    .forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private static void print(SettingsGroup group, Invocation invocation) {
        invocation.out().println(group.pid() + ": " + group.title());
        for (Setting setting : group.settings()) {
            invocation.out().println("    " + setting.key() + " = " + setting.value());
            Words.wrap(setting.description(), invocation.terminal().width() - 8)
                    .forEach(line -> invocation.out().println("        " + line));
        }
    }
}
