package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.api.saved.SavedModels;
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

/** {@code models saved}: what 'compare --save DIR' has kept. */
final class SavedModelsCommand implements ShellCommand {
    private final SavedModels models;

    SavedModelsCommand(SavedModels models) {
        this.models = models;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("models saved", Topic.PLUGINS, "lists the trained models that are kept in a folder")
                .taking(Operand.required("DIR", Completions.files()))
                .with(CommandOption.flag("", "json", "print one JSON document"))
                .example("models saved kept # those of 'compare --save kept'");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        Path folder = invocation.file(arguments.operand(0));
        Map<String, ModelManifest> manifests = new LinkedHashMap<>();
        for (Path path : models.in(folder)) {
            try {
                manifests.put(path.getFileName().toString(), models.manifest(path));
            } catch (InvalidInputException e) {
                invocation.err().println(e.getMessage());
            }
        }
        if (arguments.has("json")) {
            List<Object> trees = new ArrayList<>();
            manifests.forEach((name, manifest) -> trees.add(tree(name, manifest)));
            Json.print(invocation.out(), trees);
        } else if (manifests.isEmpty()) {
            invocation.out().println("no model is kept in " + arguments.operand(0));
        } else {
            Words.columns(rows(manifests), "", invocation.terminal().width()).forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private static List<List<String>> rows(Map<String, ModelManifest> manifests) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("model", "data set", "test accuracy", "trained"));
        manifests.forEach((name, manifest) -> rows.add(List.of(
                name,
                manifest.data().dataset().name(),
                String.format(Locale.ROOT, "%.4f", manifest.finals().test().accuracy()),
                ModelWords.heading(manifest))));
        return rows;
    }

    private static Map<String, Object> tree(String name, ModelManifest manifest) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.putAll(ModelWords.tree(manifest));
        tree.put("dataset", manifest.data().dataset().name());
        tree.put("test_loss", manifest.finals().test().loss());
        tree.put("test_accuracy", manifest.finals().test().accuracy());
        return tree;
    }
}
