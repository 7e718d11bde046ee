package org.neuroplug.shell.internal.command;

import java.io.IOException;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.OtherVersions;
import org.neuroplug.api.workbench.PluginFolder;
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

/** {@code plugin install}: puts a jar into the plug-in folder. */
final class PluginInstallCommand implements ShellCommand {
    private final PluginFolder folder;
    private final Workbench workbench;
    private final JarView view;

    PluginInstallCommand(PluginFolder folder, Workbench workbench) {
        this.folder = folder;
        this.workbench = workbench;
        this.view = new JarView(workbench);
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("plugin install", Topic.PLUGINS, "puts a jar into the plug-in folder")
                .about(
                        "The jar is checked first, and appears in the folder at once and whole. When it cannot be used, the"
                                + " folder stays as it was. The exit code is 1 when the jar waits for something that another"
                                + " one may bring, or when a plug-in in it fails its check.")
                .taking(Operand.required("JAR", Completions.files()))
                .with(
                        CommandOption.flag("", "replace", "put it in the place of another version"),
                        CommandOption.flag("", "beside", "keep another version, too"),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("plugin install swish-1.1.0.jar --replace # version 1.0.0 goes once 1.1.0 is in use");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        PluginJar jar = folder.install(invocation.file(arguments.operand(0)), others(arguments));
        boolean sound = isSound(jar);
        if (arguments.has("json")) {
            Json.print(invocation.out(), view.tree(jar));
        } else {
            view.lines(jar, invocation.terminal().width()).forEach(invocation.out()::println);
        }
        return jar.active() && sound ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Waits for the verdicts on what a jar provides. */
    private boolean isSound(PluginJar jar) throws InterruptedException {
        Verdicts.await(workbench, view.provided(jar));
        return view.provided(jar).noneMatch(plugin -> plugin.state() == PluginState.QUARANTINED);
    }

    private static OtherVersions others(Arguments arguments) {
        if (arguments.has("replace") && arguments.has("beside")) {
            throw new InvalidInputException("give either --replace or --beside, not both");
        }
        if (arguments.has("replace")) {
            return OtherVersions.REPLACE;
        }
        return arguments.has("beside") ? OtherVersions.KEEP : OtherVersions.REFUSE;
    }
}
