package org.neuroplug.initializers.internal;

import java.util.List;
import java.util.Locale;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.WeightInitDrawn;
import org.osgi.service.component.annotations.Component;

/** The family that glorot, he and lecun are of: variance scale / n, where n is the number of inputs, outputs or their mean. */
@Component
@Plugin(name = "variance_scaling", description = "any scale of the variance by the number of inputs or outputs")
@Formula(
        text = "variance scale / n, with n of the mode",
        source = "He, Zhang, Ren and Sun 2015, Delving deep into rectifiers")
public final class VarianceScaling implements InitializerProvider {
    private static final Parameter SCALE =
            Parameter.real("scale", 1, Range.above(0), "what the variance is in units of 1 / n");
    private static final Parameter MODE = Parameter.text(
            "mode", "fan_in", "what n is: inputs, outputs or their mean", "fan_in", "fan_out", "fan_avg");
    private static final Parameter DISTRIBUTION = Parameter.text(
            "distribution",
            "truncated_normal",
            "how weights spread",
            "truncated_normal",
            "untruncated_normal",
            "uniform");

    @Override
    public List<Parameter> parameters() {
        return List.of(SCALE, MODE, DISTRIBUTION);
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        Scaling scaling = new Scaling(
                settings.real(SCALE.name()),
                Scaling.Mode.valueOf(settings.text(MODE.name()).toUpperCase(Locale.ROOT)),
                Scaling.Distribution.valueOf(settings.text(DISTRIBUTION.name()).toUpperCase(Locale.ROOT)));
        return new WeightInitDrawn("variance_scaling(" + settings + ")", scaling.initializer());
    }
}
