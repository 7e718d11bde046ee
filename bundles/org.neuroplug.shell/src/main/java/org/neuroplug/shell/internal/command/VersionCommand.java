package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.cli.Words;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code version}: of the workbench and of what it runs on. */
@Component(service = ShellCommand.class)
public final class VersionCommand implements ShellCommand {
    private final Map<String, String> versions = new LinkedHashMap<>();

    @Activate
    public VersionCommand(BundleContext context) {
        Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        versions.put("neuroplug", workbench(context));
        versions.put("framework", framework.getSymbolicName() + " " + framework.getVersion());
        versions.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        versions.put(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        versions.put(
                "home",
                Optional.ofNullable(context.getProperty("neuroplug.home")).orElse("unknown"));
    }

    /** The workbench's version: what the launcher says, else that of this bundle. */
    private static String workbench(BundleContext context) {
        return Optional.ofNullable(context.getProperty("neuroplug.version"))
                .orElseGet(() -> context.getBundle().getVersion().toString());
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(
                        "version", Topic.WORKBENCH, "tells the versions of the workbench, Java and the framework")
                .with(CommandOption.flag("", "json", "print one JSON document"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        if (arguments.has("json")) {
            Json.print(invocation.out(), versions);
        } else {
            List<List<String>> rows = versions.entrySet().stream()
                    .map(entry -> List.of(entry.getKey(), entry.getValue()))
                    .toList();
            Words.columns(rows, "", invocation.terminal().width()).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }
}
