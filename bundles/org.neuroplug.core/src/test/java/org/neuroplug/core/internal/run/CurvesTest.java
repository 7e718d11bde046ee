package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationCube;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.ActivationCurve;
import org.neuroplug.api.workbench.ActivationCurve.Point;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ElementwiseActivation;

class CurvesTest {
    private static Optional<ActivationCurve> curve(IActivation activation, double... xs) {
        PluginIdentity identity = new PluginIdentity(PluginKind.ACTIVATION, "some", "bundle", "1.0.0", "f00d");
        return Curves.of(
                new Chosen<>(
                        identity,
                        List.of(),
                        Optional.empty(),
                        "activation some",
                        settings -> activation,
                        Hyperparameters.none()),
                xs);
    }

    @Test
    void asksAnElementwiseFunctionItself() {
        ElementwiseActivation function = new ElementwiseActivation() {
            @Override
            public double value(double x) {
                return Math.PI * x;
            }

            @Override
            public double derivative(double x) {
                return Math.PI;
            }
        };

        assertEquals(
                List.of(new Point(2, 2 * Math.PI, Math.PI)),
                curve(new ActivationElementwise("some", function), 2)
                        .orElseThrow()
                        .points());
    }

    @Test
    void computesTheEnginesOwnInDoublePrecision() {
        ActivationCurve curve = curve(new ActivationCube(), -1.5, 0.1, 1e-3).orElseThrow();

        assertEquals(-3.375, curve.points().get(0).value(), 1e-15);
        assertEquals(6.75, curve.points().get(0).derivative(), 1e-14);
        assertEquals(0.001, curve.points().get(1).value(), 1e-17);
        assertEquals(3e-6, curve.points().get(2).derivative(), 1e-20);
        assertEquals(Map.of(), curve.settings());
    }

    @Test
    void computesASinglePoint() {
        assertEquals(
                List.of(new Point(3, 3, 1)),
                curve(new ActivationReLU(), 3).orElseThrow().points());
    }

    @Test
    void seesThatSoftmaxIsNotElementwise() {
        assertEquals(Optional.empty(), curve(new ActivationSoftmax(), 0));
        assertEquals(Optional.empty(), curve(new ActivationSoftmax(), -1, 0, 1));
    }
}
