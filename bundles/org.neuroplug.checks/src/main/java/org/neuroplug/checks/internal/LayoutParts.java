package org.neuroplug.checks.internal;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * How an activation treats the arrays that it gets. DL4J lets it work in place: after a call each of them holds either
 * what it held before or the result.
 */
final class LayoutParts {
    private static final long ROWS = 3;
    private static final long COLUMNS = 5;
    private static final double SURROUNDINGS = 321;

    private final ArrayCalls calls;

    LayoutParts(ArrayCalls calls) {
        this.calls = calls;
    }

    /** Nothing is written into the arrays that were given but the result, and nothing beside them. */
    String inputs() {
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            INDArray in = sample(1).castTo(type);
            INDArray epsilon = sample(2).castTo(type);
            forwardKeeps(in.dup(), in);
            backwardKeeps(in.dup(), epsilon.dup(), in, epsilon);
            INDArray whole = Nd4j.valueArrayOf(new long[] {ROWS + 2, COLUMNS + 2}, SURROUNDINGS, type);
            forwardKeeps(inside(whole).assign(in), in);
            surroundingsKept(whole);
            backwardKeeps(inside(whole).assign(in), epsilon.dup(), in, epsilon);
            surroundingsKept(whole);
        }
        return "left alone or replaced by the result";
    }

    private void forwardKeeps(INDArray given, INDArray before) {
        INDArray out = calls.forwardInPlace(given);
        keptOrResult("getActivation()", "its input", given, before, out);
    }

    private void backwardKeeps(INDArray given, INDArray epsilon, INDArray before, INDArray epsilonBefore) {
        INDArray out = calls.backwardInPlace(given, epsilon);
        keptOrResult("backprop()", "its input", given, before, out);
        keptOrResult("backprop()", "epsilon", epsilon, epsilonBefore, out);
    }

    private static void keptOrResult(String method, String what, INDArray now, INDArray before, INDArray out) {
        double[] held = ArrayCalls.numbers(now);
        if (!Bits.same(held, ArrayCalls.numbers(before)) && !Bits.same(held, ArrayCalls.numbers(out))) {
            throw new Breach(method + " must leave " + what + " as it was or replace it by the result");
        }
    }

    private static void surroundingsKept(INDArray whole) {
        inside(whole).assign(SURROUNDINGS);
        for (double number : ArrayCalls.numbers(whole)) {
            if (number != SURROUNDINGS) {
                throw new Breach("it must write nothing beside the view that it was given");
            }
        }
    }

    /** The same elements give the same results however they lie in memory. */
    String orders() {
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            INDArray in = sample(1).castTo(type);
            INDArray epsilon = sample(2).castTo(type);
            INDArray values = calls.forward(in.dup('c'));
            INDArray gradients = calls.backward(in.dup('c'), epsilon.dup('c'));
            List<INDArray> inputs = layouts(in);
            List<INDArray> epsilons = layouts(epsilon);
            for (int i = 0; i < inputs.size(); i++) {
                same(
                        NAMES.get(i),
                        "value",
                        values,
                        calls.forwardInPlace(layouts(in).get(i)));
                for (INDArray e : List.of(epsilon.dup('c'), epsilons.get(i))) {
                    same(
                            NAMES.get(i),
                            "gradient",
                            gradients,
                            calls.backwardInPlace(layouts(in).get(i), e.dup(e.ordering())));
                }
            }
        }
        return String.join(", ", NAMES);
    }

    private static final List<String> NAMES = List.of("order f", "a transposed array", "a view");

    private static List<INDArray> layouts(INDArray array) {
        List<INDArray> layouts = new ArrayList<>();
        layouts.add(array.dup('f'));
        layouts.add(array.transpose().dup('c').transpose());
        INDArray whole = Nd4j.valueArrayOf(new long[] {ROWS + 2, COLUMNS + 2}, SURROUNDINGS, array.dataType());
        layouts.add(inside(whole).assign(array));
        return layouts;
    }

    private static void same(String layout, String what, INDArray want, INDArray got) {
        double[] wanted = ArrayCalls.numbers(want);
        double[] given = ArrayCalls.numbers(got);
        for (int i = 0; i < wanted.length; i++) {
            if (!Tolerance.close(wanted[i], given[i])) {
                throw new Breach("of " + layout + ": " + what + " " + Words.number(given[i]) + ", in order c "
                        + Words.number(wanted[i]) + " (row " + i / COLUMNS + ", column " + i % COLUMNS + ")");
            }
        }
    }

    private static INDArray sample(int seed) {
        return SampleArrays.normal(seed, ROWS, COLUMNS);
    }

    private static INDArray inside(INDArray whole) {
        return whole.get(NDArrayIndex.interval(1, 1 + ROWS), NDArrayIndex.interval(1, 1 + COLUMNS));
    }
}
