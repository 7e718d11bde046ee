package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.workbench.ActivationCurve;
import org.neuroplug.api.workbench.ActivationCurve.Point;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;

/** Computes activations as functions. */
final class Curves {
    /** Two more inputs of the row that shows whether they influence each other. */
    private static final double[] COMPANIONS = {-0.5, 1};

    private Curves() {}

    /** The activation at some points; empty when its outputs depend on more than the input in their own place. */
    static Optional<ActivationCurve> of(Chosen<ActivationProvider> chosen, double... xs) {
        IActivation activation = chosen.make(ActivationProvider::create);
        Optional<List<Point>> points = chosen.make((provider, settings) -> points(activation, xs));
        return points.map(
                p -> new ActivationCurve(chosen.identity(), chosen.settings().asMap(), p));
    }

    private static Optional<List<Point>> points(IActivation activation, double[] xs) {
        if (activation instanceof ActivationElementwise elementwise) {
            ElementwiseActivation f = elementwise.function();
            return Optional.of(Arrays.stream(xs)
                    .mapToObj(x -> new Point(x, f.value(x), f.derivative(x)))
                    .toList());
        }
        double[] inputs = Arrays.copyOf(xs, xs.length + COMPANIONS.length);
        System.arraycopy(COMPANIONS, 0, inputs, xs.length, COMPANIONS.length);
        double[] values = activation.getActivation(column(inputs), false).toDoubleVector();
        double[] together = activation
                .getActivation(column(inputs).reshape(1, inputs.length), false)
                .toDoubleVector();
        if (!areClose(values, together)) {
            return Optional.empty();
        }
        INDArray ones = Nd4j.ones(column(inputs).dataType(), inputs.length, 1);
        double[] derivatives =
                activation.backprop(column(inputs), ones).getFirst().toDoubleVector();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            points.add(new Point(xs[i], values[i], derivatives[i]));
        }
        return Optional.of(List.copyOf(points));
    }

    /** Equal but for what vector instructions may do to the last bits. */
    private static boolean areClose(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .allMatch(i -> Double.compare(a[i], b[i]) == 0 || Math.abs(a[i] - b[i]) <= 1e-12 * Math.abs(a[i]));
    }

    /** One input for each of {@code [xs.length, 1]} rows, in double precision; new each time, since activations overwrite it. */
    private static INDArray column(double... xs) {
        return Nd4j.createFromArray(xs.clone()).reshape(xs.length, 1);
    }
}
