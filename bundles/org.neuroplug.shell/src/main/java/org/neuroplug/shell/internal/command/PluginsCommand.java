package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plugins}: the jars of the plug-in folder and what they provide. */
@Component(service = ShellCommand.class)
public final class PluginsCommand implements ShellCommand {
    private final PluginFolder folder;
    private final JarView view;

    @Activate
    public PluginsCommand(@Reference PluginFolder folder, @Reference Workbench workbench) {
        this.folder = folder;
        this.view = new JarView(workbench);
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("plugins", Topic.PLUGINS, "lists the jars of the plug-in folder and what they provide")
                .about(
                        "A jar that is copied into the folder, replaced or deleted is noticed within two seconds. A jar that"
                                + " cannot be used is listed with the reason.")
                .with(CommandOption.flag("", "json", "print one JSON document"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        List<PluginJar> jars = folder.jars();
        if (arguments.has("json")) {
            Json.print(invocation.out(), tree(jars));
        } else {
            invocation.out().println(folder.path() + (jars.isEmpty() ? " holds no jars" : ""));
            for (PluginJar jar : jars) {
                view.lines(jar, invocation.terminal().width()).forEach(invocation.out()::println);
            }
        }
        return ExitCode.DONE;
    }

    private Map<String, Object> tree(List<PluginJar> jars) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("folder", folder.path());
        tree.put("jars", jars.stream().map(view::tree).toList());
        return tree;
    }
}
