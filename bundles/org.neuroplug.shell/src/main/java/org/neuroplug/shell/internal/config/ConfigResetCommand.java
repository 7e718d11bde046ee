package org.neuroplug.shell.internal.config;

import java.io.IOException;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;

/** {@code config reset}: lets the default of a setting count again. */
final class ConfigResetCommand implements ShellCommand {
    private final Settings settings;

    ConfigResetCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("config reset", Topic.WORKBENCH, "gives a setting its default back")
                .taking(Operand.required("PID", ConfigShowCommand.pids(settings)))
                .taking(Operand.required("KEY", ConfigSetCommand.keys(settings)));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        String pid = arguments.operand(0);
        SettingsGroup group = settings.group(pid);
        Setting setting = group.setting(arguments.operand(1));
        settings.reset(group, setting);
        invocation.out().println(pid + ": " + setting.key() + " = " + setting.defaultValue() + " (the default)");
        return ExitCode.DONE;
    }
}
