package org.neuroplug.reporters.internal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.reporters.internal.view.Curve;

class SparkLineTest {
    private static Curve curve(double... means) {
        List<Curve.Point> points = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            points.add(new Curve.Point(i + 1, means[i], means[i], means[i]));
        }
        return new Curve(ExperimentSpec.founding().arms().get(0), "relu", points);
    }

    private static String line(int width, boolean unicode, Curve curve) {
        return new SparkLine(List.of(curve), width, unicode).of(curve);
    }

    @Test
    void losesAStepForEachEqualRatio() {
        Curve curve = curve(200, 90, 45, 23, 11, 6, 3, 1);

        assertEquals("█▇▆▅▄▃▂▁", line(8, true, curve));
        assertEquals("##*=--._", line(8, false, curve));
    }

    @Test
    void goesByDifferencesWhereAFigureIsNotAboveZero() {
        assertEquals("█▇▆▅▄▃▂▁", line(8, true, curve(7, 6, 5, 4, 3, 2, 1, 0)));
    }

    @Test
    void drawsTheMeanOfEpochsThatShareACharacter() {
        Curve curve = curve(8, 4, 2, 1);
        SparkLine line = new SparkLine(List.of(curve), 2, true);

        assertEquals("█▁", line.of(curve));
        assertEquals(6, line.high());
        assertEquals(1.5, line.low());
    }

    @Test
    void isNotLongerThanThereAreEpochs() {
        assertEquals("█▁", line(40, true, curve(2, 1)));
    }

    @Test
    void sharesOneScaleWithTheOthersInHeightAndLength() {
        Curve full = curve(200, 90, 45, 23, 11, 6, 3, 1);
        Curve half = curve(200, 200, 90, 90);
        SparkLine line = new SparkLine(List.of(full, half), 8, true);

        assertEquals("██▇▇", line.of(half));
        assertEquals("█▇▆▅▄▃▂▁", line.of(full));
    }

    @Test
    void leavesAGapWhereNothingIsFinite() {
        Curve whole = curve(200, 200, 1, 1);
        Curve holes = new Curve(
                whole.arm(),
                "relu",
                List.of(whole.points().get(0), whole.points().get(3)));

        assertEquals("█  ▁", line(4, true, holes));
    }

    @Test
    void isFlatWhereNothingChanges() {
        assertEquals("▁▁▁", line(3, true, curve(2, 2, 2)));
    }
}
