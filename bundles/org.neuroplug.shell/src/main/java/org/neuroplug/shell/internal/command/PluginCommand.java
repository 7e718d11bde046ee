package org.neuroplug.shell.internal.command;

import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.workbench.Diagnosis;
import org.neuroplug.api.workbench.JarInspection;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.PluginProjects;
import org.neuroplug.api.workbench.PluginTrust;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plugin}: does something with one plug-in. */
@Component(service = ShellCommand.class)
public final class PluginCommand implements ShellCommand {
    private final List<ShellCommand> subcommands;

    @Activate
    public PluginCommand(
            @Reference PluginFolder folder,
            @Reference Workbench workbench,
            @Reference PluginTrust trust,
            @Reference Diagnosis diagnosis,
            @Reference PluginProjects projects,
            @Reference JarInspection inspection) {
        JarNames names = new JarNames(folder, workbench);
        BundleView bundles = new BundleView(diagnosis, workbench);
        this.subcommands = List.of(
                new PluginWhyCommand(names, diagnosis, workbench, bundles, new StoryView(diagnosis, trust, bundles)),
                new PluginCheckCommand(inspection),
                new PluginInstallCommand(folder, workbench),
                new PluginRemoveCommand(folder, workbench),
                new PluginTrustCommand(trust, names),
                new PluginDistrustCommand(trust),
                new PluginNewCommand(projects));
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(
                        "plugin", Topic.PLUGINS, "checks, installs, removes, explains, approves or begins a plug-in")
                .about("A plug-in is code that runs with your rights: there is no sandbox. Install what you trust.")
                .example("plugin new bent --kind activation # writes a project to build")
                .example("plugin check swish.jar # does it keep its contract?")
                .example("plugin install swish.jar # puts it into the plug-in folder")
                .example("plugin remove swish_beta # takes it out again")
                .example("plugin why swish_beta # what it is made of, and why it does not work");
    }

    @Override
    public List<ShellCommand> subcommands() {
        return subcommands;
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        String names = String.join(
                ", ", subcommands.stream().map(sub -> sub.syntax().lastWord()).toList());
        throw new InvalidInputException("plugin needs one of " + names + " (see plugin --help)");
    }
}
