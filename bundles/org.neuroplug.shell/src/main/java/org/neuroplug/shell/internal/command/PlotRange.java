package org.neuroplug.shell.internal.command;

import org.neuroplug.api.InvalidInputException;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.NumberWords;

/** From where to where a curve is drawn. */
record PlotRange(double from, double to) {
    private static final double LARGEST = 1e300;

    /** The values of {@code --from} and {@code --to}. */
    static PlotRange of(Arguments arguments) {
        double from = number(arguments, "from", -5);
        double to = number(arguments, "to", 5);
        if (!(from < to)) {
            throw new InvalidInputException("--from must be less than --to, was " + from + " and " + to);
        }
        return new PlotRange(from, to);
    }

    private static double number(Arguments arguments, String option, double otherwise) {
        String text = arguments.text(option).orElse(String.valueOf(otherwise));
        double number = NumberWords.decimal(text);
        if (!(Math.abs(number) <= LARGEST)) {
            throw new InvalidInputException("--" + option + " must be a number from -1e300 to 1e300, was " + text);
        }
        return number;
    }

    /** So many numbers at equal distances, both ends included. */
    double[] numbers(int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            double part = i / (count - 1.0);
            numbers[i] = from * (1 - part) + to * part;
        }
        return numbers;
    }
}
