package org.neuroplug.core.internal.schema;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.Monitored;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.experiment.RandomSearch;
import org.neuroplug.api.experiment.TimeLimit;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;

/**
 * The JSON Schema of experiment files. It accepts every file that can run with what is plugged in, and refuses unknown keys, names,
 * settings, values outside of their ranges and numbers in quotes. What needs several entries together, such as arms that are there twice,
 * is for the reader.
 */
public final class ExperimentSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String NONE = "none";
    private static final String DEFAULT = "default";
    private static final String RATE = "learning-rate";

    /** A text that stands for several values. */
    private static final String SEVERAL = ",|\\.\\.";

    private static final String OPEN_ACTIVATION = "anyActivation";

    private final Function<PluginKind, List<PluginDescriptor>> plugins;

    /** @param plugins that there are, by kind; what others are chosen with is not known of those that are not in use */
    public ExperimentSchema(Function<PluginKind, List<PluginDescriptor>> plugins) {
        this.plugins = plugins;
    }

    /** The schema as maps, lists, texts, numbers and truth values. */
    public Map<String, Object> tree() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("$schema", DIALECT);
        head.put("title", "A Neuroplug experiment");
        head.putAll(Schema.object(root()).tree());
        head.put("allOf", Schema.trees(List.of(namesWithoutDefinitions())));
        head.put("$defs", definitions());
        return head;
    }

    /** Where a file defines activations of its own, their names can be any. */
    private static Schema namesWithoutDefinitions() {
        Schema strict = Schema.any()
                .with(
                        "properties",
                        Map.of(
                                "activations",
                                several(PluginKind.ACTIVATION.singular()).tree()));
        return Schema.any()
                .with("if", Schema.any().with("not", Schema.any().with("required", List.of("definitions"))))
                .with("then", strict);
    }

    private Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (PluginKind kind : List.of(
                PluginKind.DATASET,
                PluginKind.MODEL,
                PluginKind.ACTIVATION,
                PluginKind.OPTIMIZER,
                PluginKind.SCHEDULE,
                PluginKind.LOSS,
                PluginKind.METRIC,
                PluginKind.INITIALIZER,
                PluginKind.REGULARIZER,
                PluginKind.TRAINER)) {
            List<String> special =
                    kind == PluginKind.TRAINER ? List.of(TrainingSpec.DEFAULT_TRAINER.name()) : List.of();
            definitions.put(
                    kind.singular(),
                    new ChoiceSchema(named(kind), special).strict().tree());
        }
        definitions.put(
                OPEN_ACTIVATION,
                new ChoiceSchema(named(PluginKind.ACTIVATION), List.of()).open().tree());
        return definitions;
    }

    private List<PluginDescriptor> named(PluginKind kind) {
        return plugins.apply(kind).stream()
                .filter(plugin -> plugin.state() != PluginState.SHADOWED)
                .toList();
    }

    private static Schema one(PluginKind kind) {
        return Schema.ref(kind.singular());
    }

    /** A choice in the settings of another one. Activations may be those that the file defines. */
    static Schema nested(PluginKind kind) {
        return kind == PluginKind.ACTIVATION ? Schema.ref(OPEN_ACTIVATION) : one(kind);
    }

    private static Schema several(String definition) {
        return Schema.anyOf(
                Schema.ref(definition), Schema.listOf(Schema.ref(definition)).with("uniqueItems", true));
    }

    private static Map<String, Schema> root() {
        Map<String, Schema> root = new LinkedHashMap<>();
        root.put("name", Schema.scalar().saying("What reports call it."));
        root.put("dataset", one(PluginKind.DATASET));
        root.put(
                "samples",
                Schema.anyOf(whole(2, Integer.MAX_VALUE), Schema.constant("all"))
                        .saying("How many rows are drawn from the data set."));
        root.put(
                "train-fraction",
                Schema.anyOf(part(), Schema.constant("published"))
                        .saying("Which part of them is trained on; or the data set's own splits."));
        root.put("model", one(PluginKind.MODEL));
        root.put("activations", several(OPEN_ACTIVATION).saying("What is compared."));
        root.put("optimizers", several(PluginKind.OPTIMIZER.singular()).saying("Each with each activation."));
        root.put("training", Schema.object(training()).saying("How every trial is trained."));
        root.put("control", Schema.object(control()).saying("What ends trials before their last epoch."));
        root.put("seed", Schema.wholeNumber().saying("The first seed."));
        root.put(
                "seeds",
                Schema.anyOf(
                                whole(1, ExperimentSpec.MAX_TRIALS),
                                Schema.listOf(Schema.wholeNumber()).with("uniqueItems", true))
                        .saying("How many seeds, or a list of them."));
        root.put(
                "definitions",
                Schema.ofType("object")
                        .with("additionalProperties", Schema.ofType("string").with("pattern", "\\S"))
                        .with("maxProperties", ExperimentSpec.MAX_DEFINITIONS)
                        .saying("Activations by formula."));
        root.put("grid", grid().saying("Settings that arms differ in."));
        root.put("search", search().saying("Draws arms in place of training all."));
        root.put("baseline", Schema.ofType("string").saying("The arm that the others are compared with."));
        return root;
    }

    private static Map<String, Schema> training() {
        Map<String, Schema> training = new LinkedHashMap<>();
        training.put("trainer", one(PluginKind.TRAINER));
        training.put("epochs", whole(1, TrainingSpec.MAX_EPOCHS).saying("Passes over the training rows."));
        training.put("batch", whole(1, Integer.MAX_VALUE).saying("Rows per step."));
        training.put(
                RATE, Schema.anyOf(rate(), Schema.constant(DEFAULT)).saying("Of all optimizers; or each one's own."));
        training.put("schedule", one(PluginKind.SCHEDULE));
        training.put("loss", one(PluginKind.LOSS));
        training.put(
                "clip",
                Schema.anyOf(
                                Schema.constant(NONE),
                                Schema.ofType("string")
                                        .with(
                                                "pattern",
                                                "^(" + String.join("|", words(Clipping.By.values())) + ")\\s*="))
                        .saying("What gradients are kept below: " + String.join(", ", Clipping.FORMS) + "."));
        training.put(
                "evaluate-every",
                whole(0, Integer.MAX_VALUE).saying("Epochs from one evaluation to the next; 0 for one at the end."));
        training.put(
                "metrics", several(PluginKind.METRIC.singular()).saying("What else is told of the rows held out."));
        return training;
    }

    private static List<String> words(Clipping.By[] all) {
        return Arrays.stream(all).map(Clipping.By::word).toList();
    }

    private static Map<String, Schema> control() {
        Map<String, Schema> control = new LinkedHashMap<>();
        control.put("validation", orNone(part()).saying("Which part of the training rows is held back to look at."));
        control.put(
                "monitor",
                Schema.anyOf(Schema.oneOf(Monitored.words()), Schema.constant(DEFAULT))
                        .saying("What decides whether a trial gets better."));
        control.put(
                "patience",
                orNone(whole(1, TrainingSpec.MAX_EPOCHS))
                        .saying("Epochs without getting better before training ends."));
        control.put("min-delta", Schema.ofType("number").with("minimum", 0).saying("By how much it must get better."));
        control.put("restore-best", Schema.ofType("boolean").saying("Keep the weights of the best epoch."));
        control.put("prune", orNone(pruning()).saying("Which arms are given up: median or halving."));
        control.put("trial-time-limit", limit().saying("How long a trial may take, " + TimeLimit.FORM + "."));
        control.put("time-limit", limit().saying("How long the run may take, " + TimeLimit.FORM + "."));
        control.put("retries", whole(0, TrainingControl.MAX_RETRIES).saying("How often a failed trial begins anew."));
        return control;
    }

    private static Schema pruning() {
        String rules =
                Arrays.stream(Pruning.Rule.values()).map(Pruning.Rule::word).collect(Collectors.joining("|"));
        return Schema.ofType("string").with("pattern", "^(" + rules + ")\\s*(\\(|$)");
    }

    private static Schema limit() {
        return orNone(Schema.ofType("string").with("pattern", "^(?=.)([0-9]+h)?([0-9]+m)?([0-9.]+s)?$"));
    }

    private static Schema orNone(Schema schema) {
        return Schema.anyOf(schema, Schema.constant(NONE));
    }

    /** Values of what a trial's training can be are those of {@code training}; what others may be depends on the plug-in that is chosen. */
    private static Schema grid() {
        Map<String, Schema> ofTraining = training();
        ofTraining.put(RATE, rate());
        Map<String, Object> patterns = new LinkedHashMap<>();
        for (String key : Grid.KEYS) {
            Schema value = ofTraining.getOrDefault(key.replace("training.", ""), setting());
            Schema one = Schema.anyOf(value, Schema.ofType("string").with("pattern", SEVERAL));
            Schema values = Schema.anyOf(one, Schema.listOf(one).with("uniqueItems", true));
            patterns.put("^" + key.replace(".", "\\.").replace("SETTING", "[a-z][a-z0-9-]*") + "$", values.tree());
        }
        return Schema.ofType("object").with("patternProperties", patterns).with("additionalProperties", false);
    }

    private static Schema setting() {
        Schema text = Schema.scalar().with("pattern", "\\S");
        return Schema.anyOf(text, Schema.named(Schema.any()), Schema.ofType("array"));
    }

    private static Schema search() {
        Map<String, Schema> search = new LinkedHashMap<>();
        search.put("method", Schema.constant(RandomSearch.METHOD));
        search.put("budget", whole(1, ExperimentSpec.MAX_TRIALS).saying("How many arms are drawn."));
        search.put("seed", Schema.wholeNumber().saying("Draws others."));
        return Schema.object(search).with("required", List.of("budget"));
    }

    private static Schema rate() {
        return Schema.ofType("number").with("exclusiveMinimum", 0);
    }

    private static Schema whole(long least, long most) {
        return Schema.ofType("integer").with("minimum", least).with("maximum", most);
    }

    private static Schema part() {
        return Schema.ofType("number").with("exclusiveMinimum", 0).with("exclusiveMaximum", 1);
    }
}
