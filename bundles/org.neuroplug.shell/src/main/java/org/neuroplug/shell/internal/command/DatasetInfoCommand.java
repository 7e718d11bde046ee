package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
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

/** {@code dataset info}: what is known about a data set. */
final class DatasetInfoCommand implements ShellCommand {
    private final Workbench workbench;

    DatasetInfoCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("dataset info", Topic.DATA, "tells splits, classes, ranges and source")
                .taking(Operand.required("NAME", Completions.plugin(workbench, PluginKind.DATASET)))
                .with(
                        CommandOption.flag("", "force", "take a data set that is quarantined, too"),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("dataset info mnist # counts of each split and class, where the data came from");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        PluginChoice choice = PluginChoice.parse(arguments.operand(0));
        Dataset dataset = workbench.dataset(choice, arguments.has("force"));
        if (arguments.has("json")) {
            Json.print(invocation.out(), DatasetTree.of(choice.toString(), dataset));
        } else {
            lines(choice.toString(), dataset, invocation.terminal().width()).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private static List<String> lines(String name, Dataset dataset, int width) {
        FeatureStatistics features = FeatureStatistics.of(dataset);
        List<List<String>> facts = List.of(
                List.of("rows", String.valueOf(dataset.size())),
                List.of(
                        "features",
                        shape(dataset)
                                + String.format(
                                        Locale.ROOT,
                                        ", from %s to %s, mean %.4f",
                                        features.least(),
                                        features.greatest(),
                                        features.mean())),
                List.of("scaling", dataset.scaling().name().toLowerCase(Locale.ROOT)),
                List.of("source", dataset.source()),
                List.of("sha256", dataset.sha256()));
        List<String> lines = new ArrayList<>();
        lines.add(name);
        lines.addAll(Words.columns(facts, "  ", width));
        lines.add("");
        lines.addAll(Words.columns(counts(dataset), "  ", width));
        return lines;
    }

    private static String shape(Dataset dataset) {
        return dataset.width()
                + dataset.imageShape().map(DatasetInfoCommand::image).orElse("");
    }

    private static String image(ImageShape shape) {
        String channels = shape.channels() == 1 ? "" : "×" + shape.channels();
        return " (images of " + shape.height() + "×" + shape.width() + channels + ")";
    }

    /** A table: a row for each class, a column for each split, and totals. */
    private static List<List<String>> counts(Dataset dataset) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, Samples> splits = dataset.splits();
        rows.add(row("class", splits.keySet().stream().toList()));
        List<int[]> counts = splits.values().stream()
                .map(samples ->
                        FeatureStatistics.classCounts(samples, dataset.classes().size()))
                .toList();
        IntStream.range(0, dataset.classes().size())
                .forEach(c -> rows.add(row(
                        dataset.classes().get(c),
                        counts.stream().map(count -> String.valueOf(count[c])).toList())));
        rows.add(row(
                "all",
                splits.values().stream()
                        .map(samples -> String.valueOf(samples.size()))
                        .collect(Collectors.toList())));
        return rows;
    }

    private static List<String> row(String first, List<String> others) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(others);
        return row;
    }
}
