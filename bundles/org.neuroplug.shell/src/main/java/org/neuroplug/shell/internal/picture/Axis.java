package org.neuroplug.shell.internal.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A range of numbers with marks at round ones.
 *
 * @param low where it begins
 * @param high where it ends; greater
 * @param step between two marks: 1, 2 or 5 times a power of ten
 */
record Axis(double low, double high, BigDecimal step) {
    Axis {
        if (!(low < high)) {
            throw new IllegalArgumentException("an axis must have a length, was " + low + " to " + high);
        }
    }

    /** Exactly from one number to another. */
    static Axis between(double low, double high, int marks) {
        return new Axis(low, high, step(high - low, marks));
    }

    /** Around some numbers, with a margin, and with zero when it is near. */
    static Axis around(double[] numbers, int marks) {
        double low = Arrays.stream(numbers).min().orElse(0);
        double high = Arrays.stream(numbers).max().orElse(0);
        double width = high - low;
        if (!(width > 1e-9 * Math.max(Math.abs(low), Math.abs(high)))) {
            double around = Math.max(1, Math.abs(low)) / 2;
            return between(low - around, high + around, marks);
        }
        double from = low > 0 && low < width ? 0 : low;
        double to = high < 0 && -high < width ? 0 : high;
        double margin = Math.min(0.04 * (to - from), Double.MAX_VALUE / 4);
        return between(from - margin, to + margin, marks);
    }

    private static BigDecimal step(double width, int marks) {
        BigDecimal least = new BigDecimal(width / marks);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        for (int times : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(times));
            if (step.compareTo(least) >= 0) {
                return step;
            }
        }
        return power.scaleByPowerOfTen(1);
    }

    /** The marks within the range. */
    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        BigDecimal mark =
                new BigDecimal(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
        for (; mark.doubleValue() <= high; mark = mark.add(step)) {
            marks.add(mark.doubleValue());
        }
        return marks;
    }

    /** How a mark is written. */
    String label(double mark) {
        BigDecimal exact = new BigDecimal(mark).round(new MathContext(6));
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (exact.signum() == 0) {
            return "0";
        }
        return size >= 1e6 || size < 1e-3
                ? exact.stripTrailingZeros()
                        .round(new MathContext(3))
                        .toString()
                        .replace("E+", "e")
                        .replace("E", "e")
                : exact.stripTrailingZeros().toPlainString();
    }

    /** Where a number lies, from 0 to 1 within the range. */
    double place(double number) {
        return (number - low) / (high - low);
    }
}
