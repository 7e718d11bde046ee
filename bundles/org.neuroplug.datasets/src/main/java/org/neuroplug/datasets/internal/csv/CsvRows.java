package org.neuroplug.datasets.internal.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;

/** Collects the rows of a table, each checked against the header. */
final class CsvRows {
    private final Path path;
    private final CsvHeader header;
    private final Labels labels = new Labels();
    private float[] features = new float[1024];
    private int filled;

    CsvRows(Path path, CsvHeader header) {
        this.path = path;
        this.header = header;
    }

    void add(CsvRecord row) {
        List<String> values = row.getFields();
        if (values.size() != header.names().size()) {
            throw new InvalidInputException(path + " line " + row.getStartingLineNumber() + ": has " + values.size()
                    + " values, must have " + header.names().size() + " as the header has");
        }
        for (int column = 0; column < values.size(); column++) {
            String text = values.get(column).strip();
            try {
                if (column == header.label()) {
                    labels.add(text);
                } else {
                    push(CsvNumber.parse(text));
                }
            } catch (InvalidInputException e) {
                throw new InvalidInputException(
                        path + " line " + row.getStartingLineNumber() + ", column "
                                + Excerpt.of(header.names().get(column)) + ": " + e.getMessage(),
                        e);
            }
        }
    }

    private void push(float value) {
        if (filled == features.length) {
            features = Arrays.copyOf(features, features.length * 2);
        }
        features[filled++] = value;
    }

    /** All rows together. */
    CsvTable table(String sha256) {
        if (labels.isEmpty()) {
            throw new InvalidInputException(path + " has a header but no rows, must have at least two");
        }
        List<String> classes = labels.classes();
        if (classes.size() < 2) {
            throw new InvalidInputException(
                    path + " column " + Excerpt.of(header.names().get(header.label()))
                            + " must have at least two different labels, has only " + Excerpt.of(classes.get(0)));
        }
        return new CsvTable(
                classes,
                new ArraySamples(Arrays.copyOf(features, filled), labels.indices(), header.features()),
                sha256);
    }
}
