package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.cli.Words;
import org.neuroplug.shell.internal.picture.Picture;
import org.neuroplug.shell.internal.picture.PngFile;
import org.neuroplug.shell.internal.picture.TerminalDrawing;

/** {@code dataset show}: one sample, drawn when it is an image, otherwise in numbers. */
final class DatasetShowCommand implements ShellCommand {
    private final Workbench workbench;

    DatasetShowCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("dataset show", Topic.DATA, "draws a sample with its label")
                .taking(Operand.required("NAME", Completions.plugin(workbench, PluginKind.DATASET)))
                .taking(Operand.required("INDEX", Completion.NONE))
                .with(
                        CommandOption.valued("s", "split", "SPLIT", "which split (train when there is one)")
                                .completedBy(Completions.words(() -> List.of(Dataset.TRAIN, Dataset.TEST))),
                        CommandOption.valued("", "png", "FILE", "write the image to a file instead, ten times as large")
                                .completedBy(Completions.files()),
                        CommandOption.flag("", "overwrite", "replace the file when it exists"),
                        CommandOption.flag("", "force", "take a data set that is quarantined, too"),
                        CommandOption.flag("", "json", "print one JSON document with the features"))
                .example("dataset show mnist 0 # draws the first training image")
                .example("dataset show digits 7 --split test --png seven.png # writes it as a picture");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        PluginChoice choice = PluginChoice.parse(arguments.operand(0));
        Dataset dataset = workbench.dataset(choice, arguments.has("force"));
        Sample sample = Sample.of(choice.name(), dataset, arguments.text("split"), arguments.operand(1));
        if (arguments.has("png")) {
            Path file = invocation.file(arguments.text("png").orElseThrow());
            Picture picture = sample.picture()
                    .orElseThrow(
                            () -> new InvalidInputException(choice.name() + " has no images, --png cannot be used"));
            PngFile.write(picture, file, arguments.has("overwrite"));
        }
        if (arguments.has("json")) {
            Json.print(invocation.out(), sample.tree());
        } else if (arguments.has("png")) {
            invocation.out().println("wrote " + arguments.text("png").orElseThrow() + ": " + sample.caption());
        } else {
            print(sample, invocation.out(), invocation.terminal());
        }
        return ExitCode.DONE;
    }

    private static void print(Sample sample, PrintStream out, TerminalFacts terminal) {
        sample.picture()
                .map(new TerminalDrawing(terminal.palette(), terminal.width())::lines)
                .orElseGet(() -> numbers(sample.features(), terminal.width()))
                .forEach(out::println);
        out.println(sample.caption());
    }

    private static List<String> numbers(float[] features, int width) {
        StringBuilder text = new StringBuilder();
        for (float feature : features) {
            text.append(feature).append(' ');
        }
        return Words.wrap(text.toString(), width);
    }

    /** One row of a data set. */
    private record Sample(String name, String split, int index, Dataset dataset) {
        static Sample of(String name, Dataset dataset, Optional<String> split, String index) {
            Map<String, ?> splits = dataset.splits();
            split.filter(s -> !splits.containsKey(s)).ifPresent(s -> {
                throw InvalidInputException.unknown("split of " + name, s, new ArrayList<>(splits.keySet()));
            });
            String chosen = split.orElseGet(() -> splits.containsKey(Dataset.TRAIN)
                    ? Dataset.TRAIN
                    : splits.keySet().iterator().next());
            return new Sample(name, chosen, row(name, chosen, dataset, index), dataset);
        }

        private static int row(String name, String split, Dataset dataset, String index) {
            int last = dataset.splits().get(split).size() - 1;
            if (index.matches("\\d{1,9}") && Integer.parseInt(index) <= last) {
                return Integer.parseInt(index);
            }
            throw new InvalidInputException(
                    "index must be from 0 to " + last + " (" + name + ", split " + split + "), was " + index);
        }

        float[] features() {
            return dataset.splits().get(split).row(index);
        }

        int label() {
            return dataset.splits().get(split).label(index);
        }

        String caption() {
            String className = dataset.classes().get(label());
            String label = className.equals(String.valueOf(label())) ? className : label() + " (" + className + ")";
            return "label " + label + "   " + name + " " + split + "[" + index + "]";
        }

        Optional<Picture> picture() {
            return dataset.imageShape().map(shape -> new Picture(shape, features()));
        }

        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("dataset", name);
            tree.put("split", split);
            tree.put("index", index);
            tree.put("label", label());
            tree.put("class", dataset.classes().get(label()));
            List<Float> features = new ArrayList<>();
            for (float feature : features()) {
                features.add(feature);
            }
            tree.put("features", features);
            return tree;
        }
    }
}
