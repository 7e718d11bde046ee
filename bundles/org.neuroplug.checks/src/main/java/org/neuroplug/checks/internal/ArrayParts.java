package org.neuroplug.checks.internal;

import java.util.List;
import java.util.function.Supplier;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.neuroplug.checks.CheckReport;

/** The parts of the check of an activation that works on whole arrays. */
public final class ArrayParts {
    /** Of dense, recurrent and convolutional layers. */
    private static final List<long[]> SHAPES =
            List.of(new long[] {1, 1}, new long[] {3, 5}, new long[] {2, 3, 4}, new long[] {2, 3, 4, 4});

    private final Supplier<? extends IActivation> activations;
    private final ArrayCalls calls;

    public ArrayParts(Supplier<? extends IActivation> activations) {
        this.activations = activations;
        this.calls = new ArrayCalls(activations.get());
    }

    public void run(CheckReport report) {
        boolean[] elementwise = new boolean[1];
        if (!report.part("shape and type", () -> {
            String text = shapes();
            elementwise[0] = elementwise();
            return text;
        })) {
            return;
        }
        if (elementwise[0]) {
            Curve curve = new TableCurve(calls);
            CurveParts parts = new CurveParts(curve);
            report.part("numbers", parts::numbers);
            report.part("gradient", parts::gradient);
            report.part("float32", () -> FloatArrays.elementwise(calls, curve));
        } else {
            VectorParts parts = new VectorParts(calls);
            report.part("numbers", parts::numbers);
            report.part("gradient", parts::gradient);
            report.part("float32", parts::floats);
        }
        LayoutParts layout = new LayoutParts(calls);
        report.part("inputs", layout::inputs);
        report.part("orders and views", layout::orders);
        report.part("pure", this::pure);
        report.part(
                "two threads",
                () -> TwoThreads.rounds(
                                new ArrayTask(new ArrayCalls(activations.get()), 1),
                                new ArrayTask(new ArrayCalls(activations.get()), 2),
                                Bits::same)
                        + " rounds gave the same as on one thread");
    }

    private String shapes() {
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            for (long[] shape : SHAPES) {
                INDArray in = SampleArrays.normal(1, shape).castTo(type);
                calls.forward(in);
                calls.backward(in, SampleArrays.normal(2, shape).castTo(type));
            }
        }
        return "kept for " + SHAPES.size() + " shapes in float32 and float64";
    }

    /** Whether every element's result depends on that element only, and is the same wherever it stands. */
    private boolean elementwise() {
        INDArray in = SampleArrays.normal(7, 2, 5);
        double[] before = ArrayCalls.numbers(calls.forward(in));
        for (int i = 0; i < before.length; i++) {
            INDArray moved = in.dup();
            moved.putScalar(i / 5, i % 5, in.getDouble(i / 5, i % 5) + 0.7);
            double[] after = ArrayCalls.numbers(calls.forward(moved));
            for (int j = 0; j < before.length; j++) {
                if (j != i && Double.compare(before[j], after[j]) != 0) {
                    return false;
                }
            }
        }
        double[] turned = ArrayCalls.numbers(
                calls.forward(in.reshape(1, in.length()).dup('c').reshape(in.length(), 1)));
        return Bits.close(before, turned);
    }

    private String pure() {
        List<INDArray> samples = SampleArrays.all();
        for (INDArray in : samples) {
            INDArray epsilon = SampleArrays.normal(11, in.shape());
            double[] values = ArrayCalls.numbers(calls.forward(in));
            double[] gradients = ArrayCalls.numbers(calls.backward(in, epsilon));
            same("getActivation()", values, ArrayCalls.numbers(calls.forward(in)));
            same("backprop()", gradients, ArrayCalls.numbers(calls.backward(in, epsilon)));
        }
        return samples.size() + " arrays, each twice";
    }

    private static void same(String method, double[] before, double[] after) {
        for (int i = 0; i < before.length; i++) {
            if (Double.compare(before[i], after[i]) != 0) {
                throw new Breach(method + " of the same input gave first " + before[i] + ", then " + after[i]);
            }
        }
    }
}
