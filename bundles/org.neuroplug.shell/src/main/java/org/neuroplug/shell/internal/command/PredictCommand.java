package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.saved.Prediction;
import org.neuroplug.api.saved.SavedModel;
import org.neuroplug.api.saved.SavedModels;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.Palette;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.cli.Words;
import org.neuroplug.shell.internal.picture.Picture;
import org.neuroplug.shell.internal.picture.TerminalDrawing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code predict}: what a saved model says to one sample. */
@Component(service = ShellCommand.class)
public final class PredictCommand implements ShellCommand {
    private static final int BAR = 40;

    private final SavedModels models;
    private final Workbench workbench;

    @Activate
    public PredictCommand(@Reference SavedModels models, @Reference Workbench workbench) {
        this.models = models;
        this.workbench = workbench;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("predict", Topic.EXPERIMENTS, "asks a saved model what it makes of a sample")
                .about("MODEL is a folder that 'compare --save DIR' made within DIR.")
                .taking(Operand.required("MODEL", Completions.files()))
                .with(
                        CommandOption.valued("i", "index", "N", "which row of the split, from 0 (0)"),
                        CommandOption.valued("s", "split", "SPLIT", "which split (train when there is one)")
                                .completedBy(Completions.words(() -> List.of(Dataset.TRAIN, Dataset.TEST))))
                .with(ModelWords.options(workbench))
                .example("predict kept/relu-sgd-seed1 --index 5 # of the data it was trained on")
                .example("predict kept/relu-sgd-seed1 --dataset mnist --split test --index 5 --json # for a script");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        int index = arguments.whole("index", 0, Integer.MAX_VALUE).orElse(0);
        try (SavedModel model = ModelWords.open(models, arguments, invocation)) {
            Prediction prediction = model.predict(ModelWords.dataset(arguments), arguments.text("split"), index);
            if (arguments.has("json")) {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("model", ModelWords.tree(model.manifest()));
                tree.putAll(tree(prediction));
                Json.print(invocation.out(), tree);
            } else {
                lines(prediction, invocation.terminal()).forEach(invocation.out()::println);
            }
        }
        return ExitCode.DONE;
    }

    private static List<String> lines(Prediction prediction, TerminalFacts terminal) {
        List<String> lines = new ArrayList<>();
        prediction
                .imageShape()
                .map(shape -> new Picture(shape, prediction.features()))
                .map(new TerminalDrawing(terminal.palette(), terminal.width())::lines)
                .ifPresent(lines::addAll);
        String seen = prediction.trainedOn().filter(t -> t).isPresent() ? ", which it was trained on" : "";
        lines.add("label " + name(prediction, prediction.label()) + "   " + prediction.dataset() + " "
                + prediction.split() + "[" + prediction.row() + "]" + seen);
        lines.add("predicted " + name(prediction, prediction.predicted())
                + (prediction.predicted() == prediction.label() ? "   right" : "   wrong"));
        lines.add("");
        String block = terminal.palette() == Palette.CHARACTERS ? "#" : "█";
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < prediction.probabilities().length; c++) {
            float p = prediction.probabilities()[c];
            rows.add(List.of(
                    prediction.classes().get(c),
                    String.format(Locale.ROOT, "%.4f", p),
                    block.repeat(Math.max(0, Math.round(p * BAR)))));
        }
        lines.addAll(Words.columns(rows, "  ", terminal.width()));
        return lines;
    }

    private static String name(Prediction prediction, int label) {
        String name = prediction.classes().get(label);
        return name.equals(String.valueOf(label)) ? name : label + " (" + name + ")";
    }

    private static Map<String, Object> tree(Prediction prediction) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("dataset", prediction.dataset());
        tree.put("split", prediction.split());
        tree.put("index", prediction.row());
        prediction.trainedOn().ifPresent(trained -> tree.put("trained_on", trained));
        tree.put("label", prediction.label());
        tree.put("class", prediction.classes().get(prediction.label()));
        tree.put("predicted", prediction.predicted());
        tree.put("predicted_class", prediction.classes().get(prediction.predicted()));
        Map<String, Object> probabilities = new LinkedHashMap<>();
        for (int c = 0; c < prediction.probabilities().length; c++) {
            probabilities.put(prediction.classes().get(c), prediction.probabilities()[c]);
        }
        tree.put("probabilities", probabilities);
        return tree;
    }
}
