package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.PluginProject;
import org.neuroplug.api.workbench.PluginProjects;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;

/** {@code plugin new}: writes a project for a plug-in of one's own. */
final class PluginNewCommand implements ShellCommand {
    private final PluginProjects projects;

    PluginNewCommand(PluginProjects projects) {
        this.projects = projects;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("plugin new", Topic.PLUGINS, "writes a Maven project for a plug-in of your own")
                .about(
                        "The project is a plug-in that works, with its test: a copy of an example under your names. It builds"
                                + " on its own with Maven and a JDK 17; its README.md says how to go on.")
                .taking(Operand.required("NAME", Completion.NONE))
                .with(
                        CommandOption.valued("k", "kind", "KIND", "what it is: " + String.join(", ", kinds()))
                                .completedBy(Completions.words(this::kinds)),
                        CommandOption.valued("p", "package", "PACKAGE", "of its classes (com.example.NAME)"),
                        CommandOption.valued("", "dir", "FOLDER", "where to write it; must not exist (NAME)")
                                .completedBy(Completions.files()),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("plugin new bent_identity --kind activation # writes it to ./bent_identity");
    }

    private List<String> kinds() {
        return projects.kinds().stream().map(PluginKind::singular).toList();
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        String name = arguments.operand(0);
        PluginKind kind = kind(arguments);
        Path folder = invocation.file(arguments.text("dir").orElse(name));
        PluginProject project = projects.write(kind, name, arguments.text("package"), folder);
        if (arguments.has("json")) {
            Json.print(invocation.out(), tree(project));
        } else {
            print(project, arguments.text("dir").orElse(name), invocation.out());
        }
        return ExitCode.DONE;
    }

    private PluginKind kind(Arguments arguments) {
        String given = arguments
                .text("kind")
                .orElseThrow(() -> new InvalidInputException(
                        "plugin new needs --kind, one of " + String.join(", ", kinds()) + " (see plugin new --help)"));
        return projects.kinds().stream()
                .filter(kind -> kind.singular().equals(given))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown("kind of plug-in", given, kinds()));
    }

    private static void print(PluginProject project, String folder, PrintStream out) {
        out.println("wrote " + folder + ", the " + project.kind().words() + " " + project.name() + ":");
        project.files().forEach(file -> out.println("  " + file));
        out.println("next: (cd " + folder + " && mvn package), then: plugin install " + folder + "/" + project.jar());
    }

    private static Map<String, Object> tree(PluginProject project) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", project.kind().singular());
        tree.put("name", project.name());
        tree.put("package", project.packageName());
        tree.put("folder", project.folder());
        tree.put("files", project.files());
        tree.put("jar", project.jar());
        return tree;
    }
}
