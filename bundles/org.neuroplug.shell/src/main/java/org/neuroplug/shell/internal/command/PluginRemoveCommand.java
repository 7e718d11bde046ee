package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.Map;
import org.neuroplug.api.plugin.PluginJar;
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

/** {@code plugin remove}: takes a jar out of the plug-in folder. */
final class PluginRemoveCommand implements ShellCommand {
    private final PluginFolder folder;
    private final JarNames names;
    private final JarView view;

    PluginRemoveCommand(PluginFolder folder, Workbench workbench) {
        this.folder = folder;
        this.names = new JarNames(folder, workbench);
        this.view = new JarView(workbench);
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("plugin remove", Topic.PLUGINS, "takes a jar out of the plug-in folder")
                .about("The name is that of the file, of the bundle (com.example.swish, or com.example.swish@1.0.0 when"
                        + " there are several versions), or of a plug-in in it (swish_beta).")
                .taking(Operand.required("NAME", Completions.words(names::all)))
                .with(CommandOption.flag("", "json", "print one JSON document"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        PluginJar jar = names.find(arguments.operand(0));
        String line = view.line(jar);
        Map<String, Object> tree = view.tree(jar);
        folder.remove(jar);
        if (arguments.has("json")) {
            Json.print(invocation.out(), Map.of("removed", tree));
        } else {
            invocation.out().println("removed " + line);
        }
        return ExitCode.DONE;
    }
}
