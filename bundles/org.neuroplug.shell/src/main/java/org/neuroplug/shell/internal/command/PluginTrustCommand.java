package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.ApprovedJar;
import org.neuroplug.api.plugin.TrustRule;
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

/** {@code plugin trust}: approves a jar by its hash. */
final class PluginTrustCommand implements ShellCommand {
    private final PluginTrust trust;
    private final JarNames names;

    PluginTrustCommand(PluginTrust trust, JarNames names) {
        this.trust = trust;
        this.names = names;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("plugin trust", Topic.PLUGINS, "approves the bytes of a jar, or lists what is approved")
                .about(
                        "Approvals count when the setting plugins.trust is pinned: then nothing of other jars runs. The jar is"
                                + " a file, or the name of one in the plug-in folder. What you approve runs with your rights:"
                                + " there is no sandbox.")
                .taking(Operand.optional("JAR", Completions.files()))
                .with(
                        CommandOption.flag("", "list", "list the approved jars"),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("plugin trust swish.jar # approves it as it is now; changed bytes need a new approval")
                .example("config set org.neuroplug.deployer plugins.trust pinned # from now on only approved jars run");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        if (arguments.has("list") != arguments.operands().isEmpty()) {
            throw new InvalidInputException("plugin trust needs either JAR or --list (see plugin trust --help)");
        }
        if (arguments.has("list")) {
            list(trust.approved(), arguments.has("json"), invocation);
            return ExitCode.DONE;
        }
        ApprovedJar jar = trust.approve(file(arguments.operand(0), invocation));
        if (arguments.has("json")) {
            Json.print(invocation.out(), tree(jar));
            return ExitCode.DONE;
        }
        invocation.out().println("approved " + line(jar));
        if (trust.rule() != TrustRule.PINNED) {
            invocation
                    .out()
                    .println("approvals do not count while plugins.trust is "
                            + trust.rule().word());
        }
        return ExitCode.DONE;
    }

    private Path file(String name, Invocation invocation) {
        Path file = invocation.file(name);
        return Files.exists(file) || name.contains("/")
                ? file
                : names.find(name).file();
    }

    private void list(List<ApprovedJar> jars, boolean json, Invocation invocation) throws IOException {
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("rule", trust.rule().word());
            tree.put("file", trust.file());
            tree.put("approved", jars.stream().map(PluginTrustCommand::tree).toList());
            Json.print(invocation.out(), tree);
            return;
        }
        invocation
                .out()
                .println("plugins.trust is " + trust.rule().word() + "; "
                        + (jars.isEmpty() ? "no jar is approved" : "approved in " + trust.file() + ":"));
        jars.forEach(jar -> invocation.out().println("    " + line(jar)));
    }

    /** A jar in one line. */
    static String line(ApprovedJar jar) {
        return (jar.sha256() + "  " + jar.name()).strip();
    }

    /** A jar as JSON. */
    static Map<String, Object> tree(ApprovedJar jar) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sha256", jar.sha256());
        tree.put("name", jar.name());
        return tree;
    }
}
