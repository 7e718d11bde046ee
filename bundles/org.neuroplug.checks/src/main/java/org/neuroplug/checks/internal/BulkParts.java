package org.neuroplug.checks.internal;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.neuroplug.spi.ElementwiseActivation;

/** What is to be said of an elementwise function's float32 methods. */
final class BulkParts {
    /** Elements at either end that a call must leave alone. */
    private static final int MARGIN = 3;

    private static final float UNTOUCHED = 1234.5f;

    private final ElementwiseActivation function;
    private final float[] points = Points.floats();

    BulkParts(ElementwiseActivation function) {
        this.function = function;
    }

    /** The float32 values are those of double precision, rounded. */
    String values() {
        float[] y = bulkValues();
        Worst worst = new Worst();
        for (int i = 0; i < y.length; i++) {
            worst.add(Words.point(points[i]), "value", Rounded.nearest(function::value, points[i], y[i]), y[i]);
        }
        return worst.text(y.length);
    }

    /** The float32 chain rule is that of double precision, rounded; with the values at hand, too. */
    String backward() {
        float[] upstream = Points.noise(5, points.length);
        Worst worst = new Worst();
        float[] gradient = upstream.clone();
        function.backward(points.clone(), gradient, 0, gradient.length);
        compare(worst, "dL/dx", upstream, gradient);
        float[] ofValues = upstream.clone();
        function.backward(points.clone(), bulkValues(), ofValues, 0, ofValues.length);
        compare(worst, "dL/dx by the value", upstream, ofValues);
        return worst.text(gradient.length);
    }

    private float[] bulkValues() {
        float[] y = new float[points.length];
        function.values(points.clone(), y, 0, y.length);
        return y;
    }

    private void compare(Worst worst, String what, float[] upstream, float[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            float factor = upstream[i];
            DoubleUnaryOperator wanted = x -> factor * function.derivative(x);
            String where = Words.point(points[i]) + " with dL/dy=" + Words.number(factor);
            worst.add(where, what, Rounded.nearest(wanted, points[i], gradient[i]), gradient[i]);
        }
    }

    /** All three methods keep to their range and to the array that is theirs to change; inputs and outputs may be one array. */
    String ranges() {
        int from = MARGIN;
        int to = points.length - MARGIN;
        float[] x = points.clone();
        float[] y = new float[x.length];
        Arrays.fill(y, UNTOUCHED);
        function.values(x, y, from, to);
        unchanged("values() must leave its inputs", points, x, 0, x.length);
        float[] fresh = new float[x.length];
        Arrays.fill(fresh, UNTOUCHED);
        outside("values()", fresh, y);
        function.values(x, x, from, to);
        unchanged("values() of an array into itself must give the same", y, x, from, to);
        outside("values() of an array into itself", points, x);
        backwardRange(from, to);
        ofValuesRange(from, to);
        function.values(points.clone(), y, from, from);
        return "elements " + from + " to " + to + " of " + points.length;
    }

    private void backwardRange(int from, int to) {
        float[] upstream = Points.noise(6, points.length);
        float[] x = points.clone();
        float[] gradient = upstream.clone();
        function.backward(x, gradient, from, to);
        unchanged("backward() must leave its inputs", points, x, 0, x.length);
        outside("backward()", upstream, gradient);
        float[] whole = upstream.clone();
        function.backward(points.clone(), whole, 0, whole.length);
        unchanged("backward() of a part must give the same", whole, gradient, from, to);
    }

    private void ofValuesRange(int from, int to) {
        float[] upstream = Points.noise(7, points.length);
        float[] x = points.clone();
        float[] values = bulkValues();
        float[] y = values.clone();
        float[] gradient = upstream.clone();
        function.backward(x, y, gradient, from, to);
        unchanged("backward() by values must leave its inputs", points, x, 0, x.length);
        unchanged("backward() by values must leave the values", values, y, 0, y.length);
        outside("backward() by values", upstream, gradient);
    }

    private static void outside(String what, float[] before, float[] after) {
        unchanged(what + " must leave what is outside its range", before, after, 0, MARGIN);
        unchanged(what + " must leave what is outside its range", before, after, after.length - MARGIN, after.length);
    }

    private static void unchanged(String what, float[] want, float[] got, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Float.compare(want[i], got[i]) != 0) {
                throw new Breach(what + ": element " + i + " should be " + want[i] + ", is " + got[i]);
            }
        }
    }
}
