package org.neuroplug.api.experiment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;

/** The values that one setting of a {@link Grid} takes: some that are listed, or a range to draw from. */
public sealed interface Axis {
    /**
     * Reads {@code 0.01,0.1} or {@code [100,100],[200]}, which are values, or {@code 1..10}, {@code log:1e-4..1e-1},
     * {@code int:1..10}, which are ranges.
     *
     * @param key whose values they are, as in {@link Grid#KEYS}
     * @throws InvalidInputException when arms cannot differ in this setting, or the text is none of that
     */
    static Axis parse(String key, String text) {
        GridKey checked = GridKey.of(key);
        if (text.isBlank()) {
            return Axes.checked(checked, new Values(List.of()));
        }
        Matcher range = Range.WRITTEN.matcher(text.trim());
        return Axes.checked(checked, range.matches() ? Range.of(range) : new Values(PluginChoice.parseValues(text)));
    }

    /** Some values, checked as far as is possible without asking the plug-in whose they are. */
    static Axis values(String key, List<?> values) {
        return Axes.checked(GridKey.of(key), new Values(values));
    }

    /** How many different values there are; {@link Long#MAX_VALUE} when that is beyond counting. */
    long size();

    /** Values that are listed: each a number, a text or a list of texts. */
    record Values(List<?> values) implements Axis {
        public Values {
            values = List.copyOf(values);
        }

        @Override
        public long size() {
            return values.size();
        }

        /** As {@link Axis#parse} reads it back. */
        @Override
        public String toString() {
            return values.stream().map(PluginChoice::written).collect(Collectors.joining(","));
        }
    }

    /**
     * A range of numbers, both bounds included. Numbers that are not whole are drawn with about four digits, so that people can
     * read and repeat them.
     *
     * @param low the least value
     * @param high the greatest value
     * @param log whether every factor is equally likely, and not every difference
     * @param whole whether only whole numbers are meant
     */
    record Range(double low, double high, boolean log, boolean whole) implements Axis {
        private static final String NUMBER = "([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)";
        private static final Pattern WRITTEN =
                Pattern.compile("((?:log:|int:)*)\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER);

        /** Whole numbers up to here are exact. */
        private static final double MOST = 1L << 53;

        public Range {
            if (!(low < high) || !Double.isFinite(high - low)) {
                throw bad("must go from a lower to a higher number", low, high);
            }
            if (log && !(low > 0)) {
                throw bad("of factors must begin above 0", low, high);
            }
            if (whole && !(isWhole(low) && isWhole(high))) {
                throw bad("of whole numbers must have whole bounds", low, high);
            }
        }

        private static InvalidInputException bad(String what, double low, double high) {
            return new InvalidInputException("a range " + what + ", was " + written(low, high));
        }

        private static String written(double low, double high) {
            return Hyperparameters.format(low) + ".." + Hyperparameters.format(high);
        }

        private static boolean isWhole(double x) {
            return x == Math.rint(x) && Math.abs(x) < MOST;
        }

        private static Range of(Matcher written) {
            String scales = written.group(1);
            return new Range(
                    Double.parseDouble(written.group(2)),
                    Double.parseDouble(written.group(3)),
                    scales.contains("log"),
                    scales.contains("int"));
        }

        @Override
        public long size() {
            return whole ? (long) (high - low) + 1 : Long.MAX_VALUE;
        }

        /** As {@link Axis#parse} reads it back. */
        @Override
        public String toString() {
            return (log ? "log:" : "") + (whole ? "int:" : "") + written(low, high);
        }
    }
}
