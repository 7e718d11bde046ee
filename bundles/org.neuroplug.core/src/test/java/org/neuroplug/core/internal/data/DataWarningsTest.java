package org.neuroplug.core.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.data.ArraySamples;

class DataWarningsTest {
    private static List<String> warnings(float[] features, int... labels) {
        return DataWarnings.of(
                "toy", List.of("no", "yes"), new ArraySamples(features, labels, features.length / labels.length));
    }

    @Test
    void oneFeatureThatDiffersInOneRowIsEnough() {
        assertEquals(List.of(), warnings(new float[] {1, 2, 1, 2, 1, 3}, 1, 1, 0));
    }

    @Test
    void warnsOfRowsThatAreAllEqual() {
        assertEquals(
                List.of("No feature of toy differs between the training rows: nothing can be learnt but how frequent"
                        + " each class is."),
                warnings(new float[] {1, 2, 1, 2}, 1, 0));
    }

    @Test
    void warnsOfASingleClass() {
        assertEquals(
                List.of("All training rows of toy are of class yes: there is nothing to tell apart."),
                warnings(new float[] {1, 2}, 1, 1));
    }
}
