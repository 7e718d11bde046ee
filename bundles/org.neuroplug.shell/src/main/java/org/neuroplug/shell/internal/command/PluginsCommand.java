package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.plugin.BundleOrigin;
import org.neuroplug.api.plugin.BundleReport;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.workbench.Diagnosis;
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

/** {@code plugins}: the jars of the plug-in folder and the bundles of the workbench. */
@Component(service = ShellCommand.class)
public final class PluginsCommand implements ShellCommand {
    private final PluginFolder folder;
    private final Diagnosis diagnosis;
    private final Workbench workbench;
    private final JarView view;
    private final BundleView bundles;

    @Activate
    public PluginsCommand(
            @Reference PluginFolder folder, @Reference Workbench workbench, @Reference Diagnosis diagnosis) {
        this.folder = folder;
        this.diagnosis = diagnosis;
        this.workbench = workbench;
        this.bundles = new BundleView(diagnosis, workbench);
        this.view = new JarView(workbench);
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(
                        "plugins", Topic.PLUGINS, "lists what is plugged in, from where, and what does not work")
                .about(
                        "The jars of the plug-in folder, each with its hash, its state, what it provides, and why it is not"
                                + " used; then the workbench's own bundles that have a problem. A jar that is copied into the"
                                + " folder, replaced or deleted is noticed within two seconds.")
                .with(
                        CommandOption.flag("", "all", "list the workbench's own bundles and its libraries, too"),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("plugin why swish_beta # the whole story of one of them");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        Verdicts.await(workbench, folder.jars().stream().flatMap(view::provided));
        List<BundleReport> reports = diagnosis.bundles();
        List<BundleReport> others = reports.stream()
                .filter(report -> report.origin() != BundleOrigin.PLUGIN)
                .filter(report -> arguments.has("all") || !report.problems().isEmpty())
                .toList();
        if (arguments.has("json")) {
            Json.print(invocation.out(), tree(reports, others));
            return ExitCode.DONE;
        }
        List<PluginJar> jars = folder.jars();
        PrintStream out = invocation.out();
        int width = invocation.terminal().width();
        out.println(folder.path() + (jars.isEmpty() ? " holds no jars" : ""));
        for (PluginJar jar : jars) {
            view.lines(jar, problems(jar, reports), width).forEach(out::println);
        }
        for (BundleReport report : others) {
            bundles.lines(report, width).forEach(out::println);
        }
        long own = reports.stream()
                .filter(report -> report.origin() != BundleOrigin.PLUGIN)
                .count();
        if (!arguments.has("all")) {
            String rest = others.isEmpty() ? "work" : "work but for " + others.size();
            out.println("the " + own + " bundles of the workbench itself " + rest + " (--all lists them)");
        }
        return ExitCode.DONE;
    }

    /** Of an active jar; a jar that is not active has its own reason. */
    private static List<String> problems(PluginJar jar, List<BundleReport> reports) {
        return reports.stream()
                .filter(report -> jar.active()
                        && report.origin() == BundleOrigin.PLUGIN
                        && report.symbolicName().equals(jar.symbolicName())
                        && report.version().equals(jar.version()))
                .flatMap(report -> report.problems().stream())
                .toList();
    }

    private Map<String, Object> tree(List<BundleReport> reports, List<BundleReport> others) {
        List<Object> jars = new ArrayList<>();
        for (PluginJar jar : folder.jars()) {
            Map<String, Object> tree = view.tree(jar);
            tree.put("problems", problems(jar, reports));
            jars.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("folder", folder.path());
        tree.put("jars", jars);
        tree.put("bundles", others.stream().map(bundles::tree).toList());
        return tree;
    }
}
