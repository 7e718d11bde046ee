package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.plugin.PluginKind;
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
import org.neuroplug.shell.internal.cli.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plugins}: the jars of the plug-in folder and what they provide. */
@Component(service = ShellCommand.class)
public final class PluginsCommand implements ShellCommand {
    private static final String INDENT = "    ";

    private final PluginFolder folder;
    private final Workbench workbench;

    @Activate
    public PluginsCommand(@Reference PluginFolder folder, @Reference Workbench workbench) {
        this.folder = folder;
        this.workbench = workbench;
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
                lines(jar, invocation.terminal().width()).forEach(invocation.out()::println);
            }
        }
        return ExitCode.DONE;
    }

    private Map<String, Object> tree(List<PluginJar> jars) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("folder", folder.path());
        tree.put("jars", jars.stream().map(this::tree).toList());
        return tree;
    }

    private Map<String, Object> tree(PluginJar jar) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", jar.file());
        tree.put("bundle", jar.symbolicName());
        tree.put("version", jar.version());
        tree.put("sha256", jar.sha256());
        tree.put("state", state(jar));
        tree.put("reason", jar.reason());
        tree.put("provides", provided(jar).map(PluginTree::of).toList());
        return tree;
    }

    private List<String> lines(PluginJar jar, int width) {
        List<String> lines = new ArrayList<>();
        String bundle = (jar.symbolicName() + " " + jar.version()).strip();
        lines.add(jar.file().getFileName() + "  " + state(jar) + (bundle.isEmpty() ? "" : "  " + bundle));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("sha256", jar.sha256().isEmpty() ? "unknown" : jar.sha256()));
        provided(jar)
                .forEach(plugin -> rows.add(List.of(plugin.identity().kind().words(), described(plugin))));
        if (!jar.reason().isEmpty()) {
            rows.add(List.of("not used", jar.reason()));
        } else if (rows.size() == 1) {
            rows.add(List.of("provides", "nothing that the workbench knows"));
        }
        lines.addAll(Words.columns(rows, INDENT, width));
        return lines;
    }

    private static String described(PluginDescriptor plugin) {
        String state = plugin.reason().isEmpty() ? "" : " (" + PluginTree.state(plugin) + ": " + plugin.reason() + ")";
        return plugin.name() + state;
    }

    private Stream<PluginDescriptor> provided(PluginJar jar) {
        return Stream.of(PluginKind.values())
                .flatMap(kind -> workbench.plugins(kind).stream())
                .filter(plugin -> jar.active()
                        && plugin.identity().symbolicName().equals(jar.symbolicName())
                        && plugin.identity().version().equals(jar.version()));
    }

    private static String state(PluginJar jar) {
        return jar.active() ? "active" : "inactive";
    }
}
