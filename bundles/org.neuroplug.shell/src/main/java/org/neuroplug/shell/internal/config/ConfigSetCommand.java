package org.neuroplug.shell.internal.config;

import java.io.IOException;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;

/** {@code config set}: gives a setting a value. */
final class ConfigSetCommand implements ShellCommand {
    private final Settings settings;

    ConfigSetCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("config set", Topic.WORKBENCH, "gives a setting a value, at once and for good")
                .taking(Operand.required("PID", ConfigShowCommand.pids(settings)))
                .taking(Operand.required("KEY", keys(settings)))
                .taking(Operand.required("VALUE", Completion.NONE))
                .example("config set org.neuroplug.core parallel 2 # two trials at once");
    }

    /** Suggests the keys of all groups: which PID was typed is not known here. */
    static Completion keys(Settings settings) {
        return (typed, directory) -> {
            try {
                return settings.groups().stream()
                        .flatMap(group -> group.settings().stream())
                        .filter(setting -> setting.key().startsWith(typed))
                        .map(setting ->
                                new Completion.Candidate(setting.key(), setting.key(), setting.description(), true))
                        .toList();
            } catch (IOException e) {
                return java.util.List.of();
            }
        };
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        String pid = arguments.operand(0);
        String key = arguments.operand(1);
        String value = arguments.operand(2);
        SettingsGroup group = settings.group(pid);
        Setting setting = group.setting(key);
        setting.check(pid, value);
        settings.set(group, setting, value);
        invocation.out().println(pid + ": " + key + " = " + value + " (was " + setting.value() + ")");
        return ExitCode.DONE;
    }
}
