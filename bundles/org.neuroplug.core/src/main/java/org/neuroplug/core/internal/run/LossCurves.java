package org.neuroplug.core.internal.run;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.workbench.LossCurve;
import org.neuroplug.api.workbench.LossCurve.Point;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.spi.LossProvider;

/** Computes losses as functions of a prediction. */
final class LossCurves {
    private static final int POINTS = 100;

    /** Of outputs that are no probabilities: hinge losses have their margin at ±1. */
    private static final double FAR = 2;

    private LossCurves() {}

    /** The loss by the prediction for the right one of two classes. */
    static LossCurve of(Chosen<LossProvider> chosen) {
        LossDemand demand = LossDemand.of(chosen);
        boolean signed = demand.wantsNegative();
        double[] right = IntStream.rangeClosed(1, POINTS)
                .mapToDouble(i -> (double) i / POINTS)
                .map(share -> signed ? FAR * (2 * share - 1) : share)
                .toArray();
        double[] losses = losses(chosen, right, p -> signed ? -p : 1 - p);
        List<Point> points = IntStream.range(0, POINTS)
                .mapToObj(i -> new Point(right[i], losses[i]))
                .toList();
        return new LossCurve(
                chosen.identity(), chosen.settings().asMap(), demand.output(), signed ? "-p" : "1 - p", points);
    }

    private static double[] losses(Chosen<LossProvider> chosen, double[] right, DoubleUnaryOperator other) {
        double[][] predictions = new double[right.length][];
        double[][] targets = new double[right.length][];
        for (int row = 0; row < right.length; row++) {
            predictions[row] = new double[] {right[row], other.applyAsDouble(right[row])};
            targets[row] = new double[] {1, 0};
        }
        return chosen.make((provider, settings) -> provider.create(settings)
                .computeScoreArray(
                        Nd4j.createFromArray(targets),
                        Nd4j.createFromArray(predictions),
                        new ActivationIdentity(),
                        null)
                .toDoubleVector());
    }
}
