package org.neuroplug.datasets.internal.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeTest {
    private static final double EXACT = 1e-12;

    private static boolean passes(double[] path, double x, double y) {
        for (int i = 0; i < path.length; i += 2) {
            if (Math.hypot(path[i] - x, path[i + 1] - y) < EXACT) {
                return true;
            }
        }
        return false;
    }

    @Test
    void passesAllItsPoints() {
        double[] path = Stroke.parse("10,20 30,5 60,40! 80,90").flatten();
        for (double[] point : new double[][] {{10, 20}, {30, 5}, {60, 40}, {80, 90}}) {
            assertTrue(passes(path, point[0], point[1]), "must pass " + List.of(point[0], point[1]));
        }
    }

    @Test
    void joinsTwoPointsStraight() {
        double[] path = Stroke.parse("0,0 30,60").flatten();
        for (int i = 0; i < path.length; i += 2) {
            assertEquals(2 * path[i], path[i + 1], EXACT);
        }
    }

    @Test
    void turnsSharplyAtACornerOnly() {
        assertEquals(90, sharpestTurn(Stroke.parse("0,0 0,50! 50,50")), 1e-9);
        assertTrue(sharpestTurn(Stroke.parse("0,0 0,50 50,50")) < 30);
    }

    /** The largest change of direction between two pieces of the path, in degrees. */
    private static double sharpestTurn(Stroke stroke) {
        double[] path = stroke.flatten();
        double sharpest = 0;
        for (int i = 4; i < path.length; i += 2) {
            double before = Math.atan2(path[i - 1] - path[i - 3], path[i - 2] - path[i - 4]);
            double after = Math.atan2(path[i + 1] - path[i - 1], path[i] - path[i - 2]);
            sharpest = Math.max(sharpest, Math.abs(Math.toDegrees(after - before)));
        }
        return sharpest;
    }

    @Test
    void aSteadyHandDoesNotShake() {
        Stroke stroke = Stroke.parse("10,20 30,5 60,40!");
        assertEquals(stroke, stroke.shaken(0, new RandomStream(1, 1)));
    }

    @Test
    void needsTwoPoints() {
        assertEquals(
                "a stroke must have at least 2 points, had 1",
                assertThrows(IllegalArgumentException.class, () -> Stroke.parse("1,2"))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyDigitIsKnownInSeveralHandsThatFillItsHeight(int digit) {
        List<List<Stroke>> hands = Glyphs.of(digit);
        assertTrue(hands.size() >= 3, "hands: " + hands.size());
        for (List<Stroke> hand : hands) {
            List<Double> heights = hand.stream()
                    .flatMap(stroke -> stroke.points().stream())
                    .map(Stroke.Point::y)
                    .sorted()
                    .toList();
            assertEquals(0, heights.get(0), 8);
            assertEquals(100, heights.get(heights.size() - 1), 8);
        }
    }
}
