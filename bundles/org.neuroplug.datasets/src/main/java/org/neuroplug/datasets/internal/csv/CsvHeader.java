package org.neuroplug.datasets.internal.csv;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;

/**
 * The names of a table's columns.
 *
 * @param names in order, each once
 * @param label the index of the column that holds the labels
 */
record CsvHeader(List<String> names, int label) {
    private static final int LISTED = 20;

    CsvHeader {
        names = List.copyOf(names);
    }

    /**
     * Checks a header line.
     *
     * @param path whose header it is, for messages
     * @param label the name of the label column; the last column when empty
     */
    static CsvHeader of(Path path, List<String> fields, String label) {
        List<String> names = fields.stream().map(String::strip).toList();
        checkNames(path, names);
        if (names.size() < 2) {
            throw new InvalidInputException(path + " line 1: there must be at least one feature beside the label, there"
                    + " is only column " + Excerpt.of(names.get(0)) + "; is the delimiter right?");
        }
        int index = label.isEmpty() ? names.size() - 1 : names.indexOf(label);
        if (index < 0) {
            throw missing(path, label, names);
        }
        return new CsvHeader(names, index);
    }

    private static void checkNames(Path path, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String column = path + " line 1: column " + (seen.size() + 1);
            if (name.isEmpty()) {
                throw new InvalidInputException(column + " must have a name, has none");
            }
            if (name.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidInputException(
                        column + " must have a name on one line, has " + Excerpt.of(name) + "; is a quote not closed?");
            }
            if (!seen.add(name)) {
                throw new InvalidInputException(
                        column + " must have a name of its own, has that of another, " + Excerpt.of(name));
            }
        }
    }

    private static InvalidInputException missing(Path path, String label, List<String> names) {
        String hint = InvalidInputException.nearest(label, names)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        String all = names.stream().limit(LISTED).collect(Collectors.joining(", "))
                + (names.size() > LISTED ? " … " + names.size() + " in all" : "");
        return new InvalidInputException(
                path + " has no column " + Excerpt.of(label) + hint + " (there are " + all + ")");
    }

    /** How many features a row has. */
    int features() {
        return names.size() - 1;
    }
}
