package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.DefinedActivation;
import org.neuroplug.api.definition.Definitions;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.ActivationCurve;
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

/** {@code activations show}: everything about an activation, with its curve and that of its derivative. */
final class ShowActivationCommand implements ShellCommand {
    private static final int IMAGE_POINTS = 1001;

    private final Workbench workbench;
    private final Definitions definitions;

    ShowActivationCommand(Workbench workbench, Definitions definitions) {
        this.workbench = workbench;
        this.definitions = definitions;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("activations show", Topic.PLUGINS, "shows one with its settings, origin and curves")
                .about(
                        "Draws the activation and its derivative, with the settings that are given. An activation whose outputs"
                                + " depend on several inputs each, such as softmax, has no curve.")
                .taking(Operand.required("NAME", Completions.plugin(workbench, PluginKind.ACTIVATION)))
                .with(
                        CommandOption.valued("", "at", "X,Y,…", "print value and derivative at these numbers instead"),
                        CommandOption.valued("", "from", "X", "where the curves begin (-5)"),
                        CommandOption.valued("", "to", "X", "where they end (5)"),
                        CommandOption.valued("", "png", "FILE", "draw the curves into a file instead")
                                .completedBy(Completions.files()),
                        CommandOption.flag("", "overwrite", "replace the file when it exists"),
                        CommandOption.flag("", "force", "compute the curves of one that is quarantined, too"),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("activations show relu # with plots of value and derivative")
                .example("activations show leaky_relu(alpha=0.1) --png leaky.png # the same as a picture")
                .example("activations show elu --at -1.5,0,2 --json # in double precision");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        PluginChoice choice = PluginChoice.parse(arguments.operand(0));
        PluginDescriptor plugin = workbench.plugin(PluginKind.ACTIVATION, choice.reference());
        Optional<DefinedActivation> defined = definitions
                .find(choice.name())
                .filter(d -> d.symbolicName().equals(plugin.identity().symbolicName())
                        && d.version().equals(plugin.identity().version()));
        if (arguments.has("at")) {
            CurveTable table = new CurveTable(curve(
                    choice,
                    arguments,
                    CurveTable.numbers("--at", arguments.text("at").get())));
            if (arguments.has("json")) {
                Json.print(invocation.out(), table.tree());
            } else {
                table.lines().forEach(invocation.out()::println);
            }
        } else if (arguments.has("png")) {
            png(choice, arguments, invocation, defined);
        } else if (arguments.has("json")) {
            Json.print(invocation.out(), tree(plugin, defined));
        } else {
            lines(choice, plugin, defined, arguments, invocation).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private ActivationCurve curve(PluginChoice choice, Arguments arguments, double... xs) {
        return workbench
                .curve(choice, arguments.has("force"), xs)
                .orElseThrow(() -> new InvalidInputException(choice
                        + " has no curve: it is not elementwise, each of its outputs depends on several inputs"));
    }

    private void png(
            PluginChoice choice, Arguments arguments, Invocation invocation, Optional<DefinedActivation> defined)
            throws IOException {
        Path file = invocation.file(arguments.text("png").orElseThrow());
        CurveTable table =
                new CurveTable(curve(choice, arguments, PlotRange.of(arguments).numbers(IMAGE_POINTS)));
        String title =
                choice + defined.map(d -> " = " + d.definition().formula()).orElse("");
        PngFile.write(
                ChartImage.of(title, List.of(table.values(), table.derivatives())), file, arguments.has("overwrite"));
        invocation
                .out()
                .println("wrote " + arguments.text("png").orElseThrow() + ": " + choice + " and its derivative");
    }

    private static Map<String, Object> tree(PluginDescriptor plugin, Optional<DefinedActivation> defined) {
        Map<String, Object> tree = new LinkedHashMap<>(PluginTree.of(plugin));
        defined.ifPresent(d -> {
            tree.put("formula", d.definition().formula());
            tree.put("derivative", d.derivative());
        });
        return tree;
    }

    private List<String> lines(
            PluginChoice choice,
            PluginDescriptor plugin,
            Optional<DefinedActivation> defined,
            Arguments arguments,
            Invocation invocation) {
        int width = invocation.terminal().width();
        List<String> lines = new ArrayList<>(ShowPluginCommand.lines(plugin, width));
        defined.ifPresent(d -> lines.addAll(Words.columns(
                List.of(List.of("formula", d.definition().formula()), List.of("derivative", d.derivative())),
                "  ",
                width)));
        lines.add("");
        lines.addAll(
                plugin.state() == PluginState.QUARANTINED && !arguments.has("force")
                        ? Words.wrap("not drawn, because it is quarantined; --force draws it all the same", width)
                        : plots(
                                choice,
                                arguments,
                                new CurvePlot(invocation.terminal().unicode(), width)));
        return lines;
    }

    private List<String> plots(PluginChoice choice, Arguments arguments, CurvePlot plot) {
        double[] xs = PlotRange.of(arguments).numbers(plot.points());
        List<String> lines = new ArrayList<>();
        workbench
                .curve(choice, arguments.has("force"), xs)
                .map(CurveTable::new)
                .ifPresentOrElse(
                        table -> {
                            lines.addAll(plot.lines(table.values()));
                            lines.addAll(plot.lines(table.derivatives()));
                        },
                        () -> lines.add(
                                "not elementwise: each of its outputs depends on several inputs, so that it has no curve"));
        return lines;
    }
}
