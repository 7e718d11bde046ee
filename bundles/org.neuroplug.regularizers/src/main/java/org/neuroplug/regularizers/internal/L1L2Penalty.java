package org.neuroplug.regularizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** Both penalties at once (Zou and Hastie 2005). */
@Component
@Plugin(
        name = "l1_l2",
        description = "l1 and l2 at once",
        aliases = {"L1L2", "elastic_net"})
@Formula(
        text = "loss + l1 sum |w| + l2 sum w²",
        source = "Zou and Hastie 2005, Regularization and variable selection via the elastic net")
public final class L1L2Penalty implements RegularizerProvider {
    private static final Parameter L1 =
            Parameter.real("l1", 0.01, Range.atLeast(0), "of the magnitudes").in(Framework.KERAS, 0);
    private static final Parameter L2 =
            Parameter.real("l2", 0.01, Range.atLeast(0), "of the squares").in(Framework.KERAS, 0);

    @Override
    public List<Parameter> parameters() {
        return List.of(L1, L2);
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Regularizer.ofWeights(
                new L1Regularization(settings.real(L1.name())), new L2Regularization(2 * settings.real(L2.name())));
    }
}
