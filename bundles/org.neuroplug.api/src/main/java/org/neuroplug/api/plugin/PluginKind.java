package org.neuroplug.api.plugin;

/** The kinds of plug-in that the workbench discovers; names are unique within a kind. */
public enum PluginKind {
    DATASET("dataset", "datasets", "data set"),
    ACTIVATION("activation", "activations", "activation"),
    OPTIMIZER("optimizer", "optimizers", "optimizer"),
    SCHEDULE("schedule", "schedules", "schedule"),
    LOSS("loss", "losses", "loss"),
    METRIC("metric", "metrics", "metric"),
    INITIALIZER("initializer", "initializers", "initializer"),
    REGULARIZER("regularizer", "regularizers", "regularizer"),
    MODEL("model", "models", "model"),
    TRAINER("trainer", "trainers", "trainer"),
    REPORTER("reporter", "reporters", "reporter");

    private final String singular;
    private final String plural;
    private final String words;

    PluginKind(String singular, String plural, String words) {
        this.singular = singular;
        this.plural = plural;
        this.words = words;
    }

    /** The key used in files and JSON, such as {@code dataset}. */
    public String singular() {
        return singular;
    }

    /** The name of the command that lists this kind, such as {@code datasets}. */
    public String plural() {
        return plural;
    }

    /** How a sentence calls it, such as {@code data set}. */
    public String words() {
        return words;
    }

    /** How a sentence calls several, such as {@code data sets}. */
    public String severalWords() {
        return words + (words.endsWith("s") ? "es" : "s");
    }
}
