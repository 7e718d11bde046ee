package org.neuroplug.checks.internal;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What is to be said of an activation whose outputs each depend on several inputs, as softmax's do. Its gradient is that
 * of L = Σ ε·f(z) for random ε, element by element of z.
 */
final class VectorParts {
    private final ArrayCalls calls;
    private final List<INDArray> samples = SampleArrays.all();

    VectorParts(ArrayCalls calls) {
        this.calls = calls;
    }

    /** Values and gradients are finite, for large elements too. */
    String numbers() {
        for (INDArray in : samples) {
            finite(in);
        }
        for (DataType type : List.of(DataType.DOUBLE, DataType.FLOAT)) {
            finite(SampleArrays.far().castTo(type));
        }
        return (samples.size() + 2) + " arrays";
    }

    private void finite(INDArray in) {
        finite("value", in, calls.forward(in));
        finite("gradient", in, calls.backward(in, epsilon(in)));
    }

    private static void finite(String what, INDArray in, INDArray out) {
        double[] numbers = ArrayCalls.numbers(out);
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i])) {
                throw new Breach(where(in, i) + ": " + what + " " + numbers[i]);
            }
        }
    }

    /** Each element's gradient is the slope of L; the worst element is told. */
    String gradient() {
        GradientSearch search = new GradientSearch();
        for (INDArray in : samples) {
            double[] gradient = ArrayCalls.numbers(calls.backward(in, epsilon(in)));
            for (int i = 0; i < gradient.length; i++) {
                search.add(where(in, i), loss(in, i), number(in, i), gradient[i]);
            }
        }
        return search.text();
    }

    /** L as a function of one element. */
    private DoubleUnaryOperator loss(INDArray in, int element) {
        double[] weights = ArrayCalls.numbers(epsilon(in));
        long columns = in.size(1);
        INDArray moved = in.dup();
        return x -> {
            moved.putScalar(element / columns, element % columns, x);
            double[] out = ArrayCalls.numbers(calls.forward(moved));
            double sum = 0;
            for (int i = 0; i < out.length; i++) {
                sum += weights[i] * out[i];
            }
            return sum;
        };
    }

    /** The same in float32 as in double precision. */
    String floats() {
        Worst worst = new Worst();
        int count = 0;
        for (INDArray sample : samples) {
            INDArray in = sample.castTo(DataType.FLOAT);
            INDArray wide = in.castTo(DataType.DOUBLE);
            INDArray epsilon = epsilon(in).castTo(DataType.FLOAT);
            double[] want = ArrayCalls.numbers(calls.forward(wide));
            double[] got = ArrayCalls.numbers(calls.forward(in));
            double[] wantGradient = ArrayCalls.numbers(calls.backward(wide, epsilon.castTo(DataType.DOUBLE)));
            double[] gotGradient = ArrayCalls.numbers(calls.backward(in, epsilon));
            for (int i = 0; i < want.length; i++) {
                worst.add(where(in, i), "value", want[i], got[i]);
                worst.add(where(in, i), "gradient", wantGradient[i], gotGradient[i]);
                count++;
            }
        }
        return worst.text(count);
    }

    private static INDArray epsilon(INDArray in) {
        return SampleArrays.normal(5, in.shape()).castTo(in.dataType());
    }

    private static double number(INDArray in, int element) {
        return in.getDouble(element / in.size(1), element % in.size(1));
    }

    private static String where(INDArray in, int element) {
        return "row " + element / in.size(1) + ", column " + element % in.size(1) + " of [" + in.size(0) + ", "
                + in.size(1) + "], x=" + Words.number(number(in, element));
    }
}
