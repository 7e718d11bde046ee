package org.neuroplug.datasets.internal.csv;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neuroplug.api.InvalidInputException;

/** The labels of the rows so far. Classes are in alphabetical order; in numerical order when all are numbers. */
final class Labels {
    /** More different labels than this are measurements, not classes. */
    static final int MAX_CLASSES = 1000;

    /** Every different label, numbered as they come. */
    private final Map<String, Integer> seen = new LinkedHashMap<>();

    private int[] rows = new int[256];
    private int size;

    void add(String label) {
        if (label.isEmpty()) {
            throw new InvalidInputException("must be a label, was empty");
        }
        if (label.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(
                    "must be a label on one line, was " + Excerpt.of(label) + "; is a quote not closed?");
        }
        Integer index = seen.computeIfAbsent(label, l -> seen.size());
        if (seen.size() > MAX_CLASSES) {
            throw new InvalidInputException("must have at most " + MAX_CLASSES + " different labels, has one more with "
                    + Excerpt.of(label) + "; is it the right column?");
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = index;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The different labels, in order. */
    List<String> classes() {
        boolean numbers = seen.keySet().stream().allMatch(Labels::isNumber);
        Comparator<String> alphabetical = Comparator.naturalOrder();
        Comparator<String> order = numbers
                ? Comparator.<String>comparingDouble(Double::parseDouble).thenComparing(alphabetical)
                : alphabetical;
        return seen.keySet().stream().sorted(order).toList();
    }

    private static boolean isNumber(String label) {
        try {
            CsvNumber.parse(label);
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    /** For each row, the index of its label within {@link #classes()}. */
    int[] indices() {
        List<String> classes = classes();
        Map<Integer, Integer> ordered = new LinkedHashMap<>();
        IntStream.range(0, classes.size()).forEach(i -> ordered.put(seen.get(classes.get(i)), i));
        return IntStream.range(0, size).map(row -> ordered.get(rows[row])).toArray();
    }
}
