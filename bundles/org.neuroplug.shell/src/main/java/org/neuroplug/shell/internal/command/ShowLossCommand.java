package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.LossCurve;
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
import org.neuroplug.shell.internal.cli.Words;
import org.neuroplug.shell.internal.picture.ChartImage;
import org.neuroplug.shell.internal.picture.CurvePlot;
import org.neuroplug.shell.internal.picture.PngFile;
import org.neuroplug.shell.internal.picture.Series;

/** {@code losses show}: everything about a loss, with its curve. */
final class ShowLossCommand implements ShellCommand {
    private final Workbench workbench;

    ShowLossCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("losses show", Topic.PLUGINS, "shows one with its settings, origin and curve")
                .about(
                        "Draws what a row with two classes costs, by the prediction for the right one, with the settings that"
                                + " are given.")
                .taking(Operand.required("NAME", Completions.plugin(workbench, PluginKind.LOSS)))
                .with(
                        CommandOption.valued("", "png", "FILE", "draw the curve into a file instead")
                                .completedBy(Completions.files()),
                        CommandOption.flag("", "overwrite", "replace the file when it exists"),
                        CommandOption.flag("", "force", "draw one that is quarantined, too"),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("losses show cross_entropy # what a wrong prediction costs")
                .example("losses show focal(gamma=5) --png focal.png # as a picture");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        PluginChoice choice = PluginChoice.parse(arguments.operand(0));
        PluginDescriptor plugin = workbench.plugin(PluginKind.LOSS, choice.reference());
        if (arguments.has("png")) {
            PngFile.write(
                    ChartImage.of(choice.toString(), List.of(Series.of(curve(choice, arguments)))),
                    invocation.file(arguments.text("png").orElseThrow()),
                    arguments.has("overwrite"));
            invocation.out().println("wrote " + arguments.text("png").orElseThrow() + ": " + choice);
        } else if (arguments.has("json")) {
            Json.print(invocation.out(), tree(plugin, curve(choice, arguments)));
        } else {
            lines(choice, plugin, arguments, invocation).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private LossCurve curve(PluginChoice choice, Arguments arguments) {
        return workbench.lossCurve(choice, arguments.has("force"));
    }

    private static Map<String, Object> tree(PluginDescriptor plugin, LossCurve curve) {
        Map<String, Object> tree = new LinkedHashMap<>(PluginTree.of(plugin));
        tree.put("output", curve.output());
        tree.put("points", curve.points().stream().map(ShowLossCommand::point).toList());
        return tree;
    }

    private static Map<String, Object> point(LossCurve.Point point) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("prediction", point.prediction());
        tree.put("loss", point.loss());
        return tree;
    }

    private List<String> lines(
            PluginChoice choice, PluginDescriptor plugin, Arguments arguments, Invocation invocation) {
        int width = invocation.terminal().width();
        List<String> lines = new ArrayList<>(ShowPluginCommand.lines(plugin, width));
        if (plugin.state() == PluginState.QUARANTINED && !arguments.has("force")) {
            lines.add("");
            lines.addAll(Words.wrap("not drawn, because it is quarantined; --force draws it all the same", width));
            return lines;
        }
        LossCurve curve = curve(choice, arguments);
        lines.add("  goes with an output layer of " + curve.output());
        lines.add("");
        lines.addAll(new CurvePlot(invocation.terminal().unicode(), width).lines(Series.of(curve)));
        return lines;
    }
}
