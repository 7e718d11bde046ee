package org.neuroplug.core.internal.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neuroplug.api.data.Samples;

/** Finds out whether there is anything to learn from training rows. As a rule two rows tell. */
final class DataWarnings {
    private DataWarnings() {}

    /**
     * What is wrong with them, in sentences.
     *
     * @param name of the data set
     * @param classes names of the classes
     */
    static List<String> of(String name, List<String> classes, Samples train) {
        List<String> warnings = new ArrayList<>();
        if (!featuresDiffer(train)) {
            warnings.add("No feature of " + name + " differs between the training rows: nothing can be learnt but how"
                    + " frequent each class is.");
        }
        if (!labelsDiffer(train)) {
            warnings.add("All training rows of " + name + " are of class " + classes.get(train.label(0))
                    + ": there is nothing to tell apart.");
        }
        return warnings;
    }

    private static boolean featuresDiffer(Samples train) {
        float[] first = train.row(0);
        float[] other = new float[first.length];
        for (int row = 1; row < train.size(); row++) {
            train.copyRow(row, other, 0);
            if (!Arrays.equals(first, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean labelsDiffer(Samples train) {
        int first = train.label(0);
        for (int row = 1; row < train.size(); row++) {
            if (train.label(row) != first) {
                return true;
            }
        }
        return false;
    }
}
