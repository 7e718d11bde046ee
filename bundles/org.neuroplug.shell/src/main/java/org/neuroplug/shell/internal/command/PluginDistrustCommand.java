package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.ApprovedJar;
import org.neuroplug.api.workbench.PluginTrust;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;

/** {@code plugin distrust}: takes approvals back. */
final class PluginDistrustCommand implements ShellCommand {
    /** So many characters of a hash are enough. */
    private static final int PREFIX = 8;

    private final PluginTrust trust;

    PluginDistrustCommand(PluginTrust trust) {
        this.trust = trust;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("plugin distrust", Topic.PLUGINS, "takes the approval of a jar back")
                .about(
                        "The name is that of the file when it was approved (all of that name lose their approval), or the first "
                                + PREFIX
                                + " or more characters of its SHA-256. What runs is stopped when plugins.trust is pinned.")
                .taking(Operand.required("NAME", Completions.words(this::names)))
                .with(CommandOption.flag("", "json", "print one JSON document"));
    }

    private List<String> names() {
        try {
            return trust.approved().stream().map(ApprovedJar::name).distinct().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        String name = arguments.operand(0);
        List<ApprovedJar> known = trust.approved();
        List<ApprovedJar> meant = known.stream()
                .filter(jar -> jar.name().equals(name)
                        || name.length() >= PREFIX && jar.sha256().startsWith(name))
                .toList();
        if (meant.isEmpty()) {
            throw InvalidInputException.unknown(
                    "approved jar",
                    name,
                    known.stream().map(ApprovedJar::name).distinct().toList());
        }
        trust.withdraw(meant);
        if (arguments.has("json")) {
            Json.print(
                    invocation.out(),
                    Map.of(
                            "withdrawn",
                            meant.stream().map(PluginTrustCommand::tree).toList()));
        } else {
            meant.forEach(jar -> invocation.out().println("no longer approved: " + PluginTrustCommand.line(jar)));
        }
        return ExitCode.DONE;
    }
}
