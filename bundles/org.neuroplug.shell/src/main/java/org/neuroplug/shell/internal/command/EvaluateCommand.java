package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.saved.ModelEvaluation;
import org.neuroplug.api.saved.SavedModel;
import org.neuroplug.api.saved.SavedModels;
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
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.cli.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code evaluate}: how well a saved model does. */
@Component(service = ShellCommand.class)
public final class EvaluateCommand implements ShellCommand {
    private final SavedModels models;
    private final Workbench workbench;

    @Activate
    public EvaluateCommand(@Reference SavedModels models, @Reference Workbench workbench) {
        this.models = models;
        this.workbench = workbench;
    }

    @Override
    public CommandSyntax syntax() {
        Completion splits = Completions.words(() -> List.of(Dataset.TRAIN, Dataset.TEST));
        return CommandSyntax.of("evaluate", Topic.EXPERIMENTS, "measures a saved model: confusion, precision, recall")
                .about(
                        "MODEL is a folder that 'compare --save DIR' made within DIR. Unless a split is named, the rows are"
                                + " those that were held out when the model was trained; of another data set, its test split.")
                .taking(Operand.required("MODEL", Completions.files()))
                .with(CommandOption.valued("s", "split", "SPLIT", "which split (the rows not trained on)")
                        .completedBy(splits))
                .with(ModelWords.options(workbench))
                .example("evaluate kept/relu-sgd-seed1 # on the rows that it was not trained on")
                .example("evaluate kept/relu-sgd-seed1 --dataset mnist --split test # on others");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        try (SavedModel model = ModelWords.open(models, arguments, invocation)) {
            ModelEvaluation evaluation = model.evaluate(ModelWords.dataset(arguments), arguments.text("split"));
            if (arguments.has("json")) {
                Map<String, Object> tree = EvaluationTree.of(evaluation);
                tree.put("model", ModelWords.tree(model.manifest()));
                Json.print(invocation.out(), tree);
            } else {
                lines(
                                ModelWords.heading(model.manifest()),
                                evaluation,
                                invocation.terminal().width())
                        .forEach(invocation.out()::println);
            }
        }
        return ExitCode.DONE;
    }

    private static List<String> lines(String heading, ModelEvaluation evaluation, int width) {
        List<String> lines = new ArrayList<>();
        lines.add(heading);
        lines.addAll(Words.wrap(evaluation.dataset() + ", " + evaluation.rows() + trained(evaluation), width));
        lines.add(String.format(
                Locale.ROOT,
                "accuracy %.4f   loss %.4f",
                evaluation.evaluation().accuracy(),
                evaluation.evaluation().loss()));
        lines.add("");
        lines.addAll(new ConfusionTable(evaluation, width).lines());
        return lines;
    }

    /** Figures on rows that were trained on are no test, and shall not pass for one. */
    private static String trained(ModelEvaluation evaluation) {
        if (evaluation.trainedOn().isEmpty()) {
            return "; the data are not those of training";
        }
        int trained = evaluation.trainedOn().getAsInt();
        if (trained == 0) {
            return "";
        }
        return trained == evaluation.size()
                ? "; THE MODEL WAS TRAINED ON ALL OF THEM, this is no test"
                : "; THE MODEL WAS TRAINED ON " + trained + " OF THEM, this is no test";
    }
}
