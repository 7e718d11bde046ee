package org.neuroplug.checks.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;

/** What is to be said of a decoded data set. */
public final class DatasetParts {
    /** Rows of a split whose features are read, evenly spread; all labels are. */
    private static final int MOST_ROWS = 5000;

    private static final int MARGIN = 2;
    private static final float UNTOUCHED = 1234.5f;

    private final Dataset dataset;

    public DatasetParts(Dataset dataset) {
        this.dataset = dataset;
    }

    /** Rows go where they are asked to go, and nowhere else. */
    public String rows() {
        if (dataset.size() == 0) {
            throw new Breach("it must have at least one row, has none");
        }
        for (Map.Entry<String, Samples> split : dataset.splits().entrySet()) {
            Samples samples = split.getValue();
            if (samples.size() > 0) {
                int row = samples.size() - 1;
                float[] into = new float[samples.width() + 2 * MARGIN];
                Arrays.fill(into, UNTOUCHED);
                samples.copyRow(row, into, MARGIN);
                for (int i = 0; i < into.length; i++) {
                    boolean inside = i >= MARGIN && i < MARGIN + samples.width();
                    float want = inside ? samples.row(row)[i - MARGIN] : UNTOUCHED;
                    if (Float.compare(want, into[i]) != 0) {
                        throw new Breach(where(split.getKey(), row) + ": copyRow() to element " + MARGIN
                                + " must leave element " + i + " at " + want + ", made it " + into[i]);
                    }
                }
            }
        }
        return dataset.splits().size() + (dataset.splits().size() == 1 ? " split" : " splits") + " of " + dataset.size()
                + " rows";
    }

    /** Labels are classes. */
    public String labels() {
        int classes = dataset.classes().size();
        dataset.splits().forEach((name, samples) -> {
            for (int row = 0; row < samples.size(); row++) {
                int label = samples.label(row);
                if (label < 0 || label >= classes) {
                    throw new Breach(
                            where(name, row) + ": label must be from 0 to " + (classes - 1) + ", was " + label);
                }
            }
        });
        return dataset.size() + " labels from 0 to " + (classes - 1);
    }

    /** Features are numbers. */
    public String features() {
        int count = 0;
        for (Map.Entry<String, Samples> split : dataset.splits().entrySet()) {
            for (int row : some(split.getValue()).toArray()) {
                float[] features = split.getValue().row(row);
                for (int i = 0; i < features.length; i++) {
                    if (!Float.isFinite(features[i])) {
                        throw new Breach(where(split.getKey(), row) + ": feature " + i + " is " + features[i]);
                    }
                }
                count++;
            }
        }
        return count + " rows are finite";
    }

    /** Another loading gave the same. */
    public String same(Dataset again) {
        same("classes", dataset.classes(), again.classes());
        same("splits", dataset.splits().keySet(), again.splits().keySet());
        same("width", dataset.width(), again.width());
        same("SHA-256", dataset.sha256(), again.sha256());
        dataset.splits().forEach((name, samples) -> {
            Samples others = again.splits().get(name);
            same("rows of " + name, samples.size(), others.size());
            some(samples).forEach(row -> {
                same("label of " + where(name, row), samples.label(row), others.label(row));
                if (!Arrays.equals(samples.row(row), others.row(row))) {
                    throw new Breach(where(name, row) + ": other features than the first time");
                }
            });
        });
        return "the same samples twice";
    }

    private static void same(String what, Object first, Object second) {
        if (!first.equals(second)) {
            throw new Breach(what + ": first " + first + ", then " + second);
        }
    }

    private static IntStream some(Samples samples) {
        int every = Math.max(1, samples.size() / MOST_ROWS);
        return IntStream.iterate(0, row -> row < samples.size(), row -> row + every);
    }

    private static String where(String split, int row) {
        return split + " row " + row;
    }
}
