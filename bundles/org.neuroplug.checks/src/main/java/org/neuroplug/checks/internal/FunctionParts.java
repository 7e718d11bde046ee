package org.neuroplug.checks.internal;

import org.neuroplug.checks.CheckReport;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.NoisyActivation;

/** The parts of the check of an elementwise function; needs no engine. */
public final class FunctionParts {
    private final ElementwiseActivation function;

    public FunctionParts(ElementwiseActivation function) {
        this.function = function;
    }

    public void run(CheckReport report) {
        CurveParts curve = new CurveParts(Curve.of(function));
        BulkParts bulk = new BulkParts(function);
        report.part("numbers", curve::numbers);
        report.part("gradient", curve::gradient);
        report.part("pure", curve::pure);
        report.part("float32 values", bulk::values);
        report.part("float32 gradient", bulk::backward);
        report.part("float32 ranges", bulk::ranges);
        if (function instanceof NoisyActivation noisy) {
            NoiseParts noise = new NoiseParts(noisy);
            report.part("gradient in training", noise::gradient);
            report.part("ranges in training", noise::ranges);
        }
        FunctionTask first = new FunctionTask(function, 1);
        FunctionTask second = new FunctionTask(function, 2);
        report.part("two threads", () -> {
            int rounds = TwoThreads.rounds(first::values, second::values, Bits::same);
            rounds += TwoThreads.rounds(first::gradients, second::gradients, Bits::same);
            rounds += TwoThreads.rounds(first::doubles, second::doubles, Bits::same);
            return rounds + " rounds gave the same as on one thread";
        });
    }
}
