package org.neuroplug.models.internal;

import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.ModelContext;

/**
 * How a model's first weights are drawn, as its settings say.
 *
 * @param choice the initializer, perhaps with settings
 */
record Initializer(ModelContext context, String choice) {
    private static final String NAME = "initializer";

    /** Uniform between ±1 / sqrt(in), of variance 1 / (3 in). */
    private static final String OF_PYTORCH = "variance_scaling(scale=0.3333333333333333,distribution=uniform)";

    /** DL4J's XAVIER. */
    private static final String OF_DL4J = "glorot_normal(truncated=false)";

    /** The setting. */
    static Parameter parameter() {
        return parameter(InitializerProvider.DEFAULT);
    }

    /** The setting of a model that draws its weights so unless it is told otherwise. */
    static Parameter parameter(String usual) {
        return Parameter.text(NAME, usual, "how first weights are drawn")
                .in(Framework.PYTORCH, OF_PYTORCH)
                .in(Framework.DL4J, OF_DL4J)
                .naming(PluginKind.INITIALIZER);
    }

    static Initializer of(ModelContext context, Hyperparameters settings) {
        return new Initializer(context, settings.text(NAME));
    }

    /** For the weights of one more layer. */
    IWeightInit weights() {
        return context.initializer(choice);
    }
}
