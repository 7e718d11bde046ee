package org.neuroplug.shell.internal.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.api.saved.SavedModel;
import org.neuroplug.api.saved.SavedModels;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.Invocation;

/** What commands about saved models have in common. */
final class ModelWords {
    private ModelWords() {}

    static CommandOption[] options(Workbench workbench) {
        return new CommandOption[] {
            CommandOption.valued("d", "dataset", "NAME", "which data set (the one that the model was trained on)")
                    .completedBy(Completions.plugin(workbench, PluginKind.DATASET)),
            CommandOption.flag(
                    "",
                    "force",
                    "use plug-ins of the right name even when they are not those of training, or are quarantined"),
            CommandOption.flag("", "json", "print one JSON document")
        };
    }

    /** Opens the model that the first word names; what is not as it was trained goes to standard error. */
    static SavedModel open(SavedModels models, Arguments arguments, Invocation invocation) {
        Path path = invocation.file(arguments.operand(0));
        SavedModel model = models.open(path, arguments.has("force"));
        model.warnings().forEach(warning -> invocation.err().println("warning: " + warning));
        return model;
    }

    static Optional<PluginChoice> dataset(Arguments arguments) {
        return arguments.text("dataset").map(PluginChoice::parse);
    }

    /** In one line: {@code relu + sgd(learning-rate=0.01), seed 1, 100 epochs}. */
    static String heading(ModelManifest manifest) {
        return plain(manifest.activation()) + " + " + plain(manifest.optimizer()) + ", seed " + manifest.seed() + ", "
                + (manifest.epochs() == 1 ? "1 epoch" : manifest.epochs() + " epochs");
    }

    private static PluginChoice plain(PluginChoice choice) {
        return new PluginChoice(choice.name(), choice.settings());
    }

    /** As JSON. */
    static Map<String, Object> tree(ModelManifest manifest) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("activation", plain(manifest.activation()).toString());
        tree.put("optimizer", plain(manifest.optimizer()).toString());
        tree.put("seed", manifest.seed());
        tree.put("epochs", manifest.epochs());
        tree.put("run", manifest.run());
        return tree;
    }
}
