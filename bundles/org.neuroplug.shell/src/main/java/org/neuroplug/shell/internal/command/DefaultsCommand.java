package org.neuroplug.shell.internal.command;

import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code defaults}: what other frameworks take for settings that are left out. */
@Component(service = ShellCommand.class)
public final class DefaultsCommand implements ShellCommand {
    private final ShellCommand diff;

    @Activate
    public DefaultsCommand(@Reference Workbench workbench) {
        this.diff = new DefaultsDiffCommand(workbench);
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("defaults", Topic.PLUGINS, "tells which defaults differ from those of other frameworks")
                .about("'compare --defaults keras' takes those of Keras; so do pytorch and dl4j.")
                .example("defaults diff # all settings whose defaults differ");
    }

    @Override
    public List<ShellCommand> subcommands() {
        return List.of(diff);
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        throw new InvalidInputException("defaults needs diff (see defaults --help)");
    }
}
