package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neuroplug.api.plugin.PluginChoice;
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
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.cli.Words;
import org.neuroplug.shell.internal.picture.ChartImage;
import org.neuroplug.shell.internal.picture.CurvePlot;
import org.neuroplug.shell.internal.picture.PngFile;
import org.neuroplug.shell.internal.picture.Series;

/** {@code schedules show}: everything about a schedule, with the course of its factors. */
final class ShowScheduleCommand implements ShellCommand {
    private static final int EPOCHS = 100;
    private static final int MOST_EPOCHS = 10_000;

    /** Those of the founding experiment. */
    private static final int STEPS_PER_EPOCH = 40;

    private final Workbench workbench;

    ShowScheduleCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("schedules show", Topic.PLUGINS, "shows one with its settings, origin and course")
                .about(
                        "Draws what the learning rate is multiplied by in each epoch, with the settings that are given. A"
                                + " schedule that listens to losses is drawn as it is when they never fall.")
                .taking(Operand.required("NAME", Completions.plugin(workbench, PluginKind.SCHEDULE)))
                .with(
                        CommandOption.valued("e", "epochs", "N", "how long the training is (" + EPOCHS + ")"),
                        CommandOption.valued("", "png", "FILE", "draw the course into a file instead")
                                .completedBy(Completions.files()),
                        CommandOption.flag("", "overwrite", "replace the file when it exists"),
                        CommandOption.flag("", "force", "draw one that is quarantined, too"),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("schedules show cosine # how it falls in 100 epochs")
                .example("schedules show warmup(epochs=5,then=cosine) --epochs 30 --png warmup.png # as a picture");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        PluginChoice choice = PluginChoice.parse(arguments.operand(0));
        PluginDescriptor plugin = workbench.plugin(PluginKind.SCHEDULE, choice.reference());
        int epochs = arguments.whole("epochs", 1, MOST_EPOCHS).orElse(EPOCHS);
        if (arguments.has("png")) {
            PngFile.write(
                    ChartImage.of(choice.toString(), List.of(course(choice, arguments, epochs))),
                    invocation.file(arguments.text("png").orElseThrow()),
                    arguments.has("overwrite"));
            invocation.out().println("wrote " + arguments.text("png").orElseThrow() + ": " + choice);
        } else if (arguments.has("json")) {
            Map<String, Object> tree = new LinkedHashMap<>(PluginTree.of(plugin));
            tree.put("points", points(factors(choice, arguments, epochs)));
            Json.print(invocation.out(), tree);
        } else {
            lines(choice, plugin, arguments, epochs, invocation).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private double[] factors(PluginChoice choice, Arguments arguments, int epochs) {
        return workbench.factors(choice, arguments.has("force"), epochs, STEPS_PER_EPOCH);
    }

    /** The factor of the first step of each epoch. */
    private static List<Map<String, Object>> points(double[] factors) {
        return IntStream.range(0, factors.length / STEPS_PER_EPOCH)
                .mapToObj(epoch -> {
                    Map<String, Object> point = new LinkedHashMap<>();
                    point.put("epoch", epoch + 1);
                    point.put("factor", factors[epoch * STEPS_PER_EPOCH]);
                    return point;
                })
                .toList();
    }

    private Series course(PluginChoice choice, Arguments arguments, int epochs) {
        double[] factors = factors(choice, arguments, epochs);
        double[] behind = IntStream.range(0, factors.length)
                .mapToDouble(step -> (double) step / STEPS_PER_EPOCH)
                .toArray();
        return new Series("factor after so many epochs", behind, factors);
    }

    private List<String> lines(
            PluginChoice choice, PluginDescriptor plugin, Arguments arguments, int epochs, Invocation invocation) {
        int width = invocation.terminal().width();
        List<String> lines = new ArrayList<>(ShowPluginCommand.lines(plugin, width));
        lines.add("");
        lines.addAll(
                plugin.state() == PluginState.QUARANTINED && !arguments.has("force")
                        ? Words.wrap("not drawn, because it is quarantined; --force draws it all the same", width)
                        : new CurvePlot(invocation.terminal().unicode(), width)
                                .lines(course(choice, arguments, epochs)));
        return lines;
    }
}
