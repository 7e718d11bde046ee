package org.neuroplug.trainer.fused.internal.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TablePlacesTest {
    private static final float[] ENDS = {
        0,
        -0f,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        1e-40f,
        -1e-40f,
        Float.MIN_NORMAL,
        -Float.MIN_NORMAL,
        15.999999f,
        -15.999999f
    };

    /** Random numbers of all sizes, and pieces' ends with the numbers beside them. */
    private static float[] numbers() {
        Random random = new Random(3);
        float[] x = new float[TablePlaces.BLOCK];
        for (int i = 0; i < x.length; i++) {
            float end = (random.nextInt(TablePlaces.PIECES - 2) - TablePlaces.PIECES / 2 + 1) / 64f;
            x[i] = switch (i % 4) {
                case 0 -> end;
                case 1 -> Math.nextUp(end);
                case 2 -> Math.nextDown(end);
                default -> (float) ((random.nextDouble() - 0.5) * Math.pow(10, 1.5 - 40 * random.nextDouble()));
            };
        }
        System.arraycopy(ENDS, 0, x, 5, ENDS.length);
        return x;
    }

    @Test
    void areTheFloorAndTheRest() {
        float[] x = numbers();
        TablePlaces places = new TablePlaces();
        places.take(x, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            double scaled = 64.0 * x[i];
            double piece = Math.floor(scaled);
            if (Math.abs(x[i]) < TablePlaces.LIMIT) {
                assertEquals(
                        (int) piece & (TablePlaces.PIECES - 1), TablePlaces.piece(places.pieces()[i]), "at " + x[i]);
                assertEquals((float) (scaled - piece), places.positions()[i], "at " + x[i]);
            }
        }
    }

    @Test
    void areOnePieceForAllThatLiesOutside() {
        float[] x = {16, -16, 17, -1e30f, Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        TablePlaces places = new TablePlaces();
        places.take(x, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            assertEquals(TablePlaces.PIECES / 2, TablePlaces.piece(places.pieces()[i]), "at " + x[i]);
        }
    }

    @Test
    void areNowhereForWhatIsNotANumber() {
        TablePlaces places = new TablePlaces();
        places.take(new float[] {0, Float.NaN}, 1, 1);
        int piece = TablePlaces.piece(places.pieces()[0]);
        assertTrue(piece >= 0 && piece < TablePlaces.PIECES);
        assertTrue(Float.isNaN(places.positions()[0]));
    }
}
