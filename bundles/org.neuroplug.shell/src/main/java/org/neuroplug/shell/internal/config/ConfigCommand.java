package org.neuroplug.shell.internal.config;

import java.io.IOException;
import java.util.List;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeService;

/** {@code config}: the settings of the workbench and its plug-ins. */
@Component(service = ShellCommand.class)
public final class ConfigCommand implements ShellCommand {
    private final ShellCommand list;
    private final List<ShellCommand> subcommands;

    @Activate
    public ConfigCommand(
            BundleContext context, @Reference ConfigurationAdmin admin, @Reference MetaTypeService metatypes) {
        this(new Settings(context, admin, metatypes));
    }

    ConfigCommand(Settings settings) {
        list = new ConfigListCommand(settings);
        subcommands = List.of(
                list,
                new ConfigShowCommand(settings),
                new ConfigSetCommand(settings),
                new ConfigResetCommand(settings));
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("config", Topic.WORKBENCH, "shows and changes settings")
                .about(
                        "Settings come in groups, each under a persistent identity (PID). A change takes effect at once and is"
                                + " kept in the file HOME/config/PID.cfg, which can be edited as well.")
                .with(CommandOption.flag("", "json", "print one JSON document"))
                .example("config # what can be set")
                .example("config show org.neuroplug.core # its values, defaults and what is allowed")
                .example("config set org.neuroplug.core parallel 2 # two trials at once");
    }

    @Override
    public List<ShellCommand> subcommands() {
        return subcommands;
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        return list.run(arguments, invocation);
    }
}
