package org.neuroplug.templates.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.plugin.PluginKind;

/** The examples that projects are made from, one for each kind of plug-in. */
public enum Example {
    ACTIVATION(PluginKind.ACTIVATION, "activation-swish-beta", "swish_beta", "SwishBeta", "com.example.swish"),
    OPTIMIZER(PluginKind.OPTIMIZER, "optimizer-signum", "signum", "Signum", "com.example.signum"),
    SCHEDULE(PluginKind.SCHEDULE, "schedule-sawtooth", "sawtooth", "Sawtooth", "com.example.sawtooth"),
    LOSS(PluginKind.LOSS, "loss-tempered", "tempered", "Tempered", "com.example.tempered"),
    METRIC(PluginKind.METRIC, "metric-matthews", "matthews", "Matthews", "com.example.matthews"),
    INITIALIZER(PluginKind.INITIALIZER, "initializer-sparse", "sparse", "Sparse", "com.example.sparse"),
    REGULARIZER(PluginKind.REGULARIZER, "regularizer-cauchy", "cauchy", "Cauchy", "com.example.cauchy"),
    DATASET(PluginKind.DATASET, "dataset-spirals", "spirals", "Spirals", "com.example.spirals"),
    MODEL(PluginKind.MODEL, "model-lenet", "lenet", "Lenet", "com.example.lenet"),
    REPORTER(PluginKind.REPORTER, "reporter-asciidoc", "asciidoc", "Asciidoc", "com.example.asciidoc");

    private final PluginKind kind;
    private final ProjectNames names;

    Example(PluginKind kind, String artifact, String plugin, String className, String packageName) {
        this.kind = kind;
        this.names = new ProjectNames(artifact, plugin, className, packageName, "com.example");
    }

    /** The example of a kind. */
    public static Optional<Example> of(PluginKind kind) {
        return Arrays.stream(values()).filter(example -> example.kind == kind).findFirst();
    }

    static List<PluginKind> kinds() {
        return Arrays.stream(values()).map(Example::kind).toList();
    }

    public PluginKind kind() {
        return kind;
    }

    /** What the example itself is called. */
    public ProjectNames names() {
        return names;
    }
}
