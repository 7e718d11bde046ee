package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neuroplug.api.plugin.PluginFinding;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginReport;
import org.neuroplug.api.workbench.JarInspection;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.cli.Words;

/** {@code plugin check}: checks a jar's plug-ins without installing them. */
final class PluginCheckCommand implements ShellCommand {
    private final JarInspection inspection;

    PluginCheckCommand(JarInspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("plugin check", Topic.PLUGINS, "checks a jar's plug-ins without installing them")
                .about(
                        "Each plug-in is called as a trainer would call it, and compared with its contract: derivatives with"
                                + " slopes, float32 with double precision, one thread with two. The same is done to every"
                                + " plug-in that is installed. The exit code is 1 when one fails.")
                .taking(Operand.required("JAR", Completions.files()))
                .with(CommandOption.flag("", "json", "print one JSON document"))
                .example("plugin check swish.jar # before it is installed");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        Path jar = invocation.file(arguments.operand(0));
        List<PluginReport> reports = inspection.inspect(jar);
        boolean passed = reports.stream().allMatch(PluginReport::passed);
        if (arguments.has("json")) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("jar", jar);
            tree.put("passed", passed);
            tree.put("plugins", reports.stream().map(PluginCheckCommand::tree).toList());
            Json.print(invocation.out(), tree);
        } else {
            for (PluginReport report : reports) {
                lines(report, invocation.terminal().width()).forEach(invocation.out()::println);
            }
        }
        return passed ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Map<String, Object> tree(PluginReport report) {
        PluginIdentity identity = report.identity();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", identity.kind().singular());
        tree.put("name", identity.name());
        tree.put("bundle", identity.symbolicName());
        tree.put("version", identity.version());
        tree.put("sha256", identity.sha256());
        tree.put("passed", report.passed());
        tree.put(
                "checks",
                report.findings().stream().map(PluginCheckCommand::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(PluginFinding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", finding.part());
        tree.put("outcome", outcome(finding));
        tree.put("text", finding.text());
        return tree;
    }

    private static List<String> lines(PluginReport report, int width) {
        PluginIdentity identity = report.identity();
        List<String> lines = new ArrayList<>();
        lines.add(identity.kind().words() + " " + identity.name() + " (" + identity.symbolicName() + " "
                + identity.version() + "): " + (report.passed() ? "passed" : "failed"));
        lines.addAll(Words.columns(
                report.findings().stream()
                        .map(f -> List.of(outcome(f), f.part(), f.text()))
                        .toList(),
                "  ",
                width));
        return lines;
    }

    private static String outcome(PluginFinding finding) {
        return finding.outcome().name().toLowerCase(Locale.ROOT);
    }
}
