package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
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

/** {@code defaults diff}: the settings whose defaults differ between the workbench and other frameworks. */
final class DefaultsDiffCommand implements ShellCommand {
    private final Workbench workbench;

    DefaultsDiffCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    /** A setting of a plug-in. */
    private record Setting(PluginDescriptor plugin, Parameter parameter) {
        String here() {
            return parameter.defaultValue().map(Hyperparameters::format).orElse("(must be given)");
        }

        String in(Framework framework) {
            Object value = parameter.elsewhere().get(framework);
            return value == null ? here() : Hyperparameters.format(value);
        }

        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("kind", plugin.identity().kind().singular());
            tree.put("name", plugin.name());
            tree.put("setting", parameter.name());
            parameter.defaultValue().ifPresent(value -> tree.put("here", value));
            parameter.elsewhere().forEach((framework, value) -> tree.put(framework.word(), value));
            return tree;
        }
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(
                        "defaults diff", Topic.PLUGINS, "tells which settings have other defaults in other frameworks")
                .with(CommandOption.flag("", "json", "print one JSON document"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        List<Setting> settings = settings();
        if (arguments.has("json")) {
            Json.print(invocation.out(), settings.stream().map(Setting::tree).toList());
        } else if (settings.isEmpty()) {
            invocation.out().println("no setting has another default in another framework");
        } else {
            Words.columns(rows(settings), "", invocation.terminal().width()).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private List<Setting> settings() throws InterruptedException {
        List<Setting> settings = new ArrayList<>();
        for (PluginKind kind : PluginKind.values()) {
            for (PluginDescriptor plugin : workbench.plugins(kind, ListCommand.PATIENCE)) {
                if (plugin.state() == PluginState.ACTIVE) {
                    plugin.parameters().stream()
                            .filter(parameter -> !parameter.elsewhere().isEmpty())
                            .map(parameter -> new Setting(plugin, parameter))
                            .forEach(settings::add);
                }
            }
        }
        return settings;
    }

    private static List<List<String>> rows(List<Setting> settings) {
        List<List<String>> rows = new ArrayList<>();
        List<Framework> frameworks = Arrays.asList(Framework.values());
        rows.add(Stream.concat(
                        Stream.of("plug-in", "setting", "here"),
                        frameworks.stream().map(Framework::title))
                .toList());
        for (Setting setting : settings) {
            rows.add(Stream.concat(
                            Stream.of(
                                    setting.plugin().name(), setting.parameter().name(), setting.here()),
                            frameworks.stream().map(setting::in))
                    .toList());
        }
        return rows;
    }
}
