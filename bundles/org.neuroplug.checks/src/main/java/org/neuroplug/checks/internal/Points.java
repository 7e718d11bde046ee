package org.neuroplug.checks.internal;

import java.util.Random;
import java.util.TreeSet;

/** Where functions of one number are looked at. */
final class Points {
    /** Sums of weighted inputs rarely leave it; exp(80) is still a float32. */
    private static final int FAR = 80;

    private static final int NEAR = 8;
    private static final int PER_UNIT = 25;

    private Points() {}

    /**
     * Several hundred points in rising order: a grid from -8 to 8, whose round numbers are where people put kinks; points
     * off that grid; powers of ten towards 0; and far ones up to ±80.
     */
    static double[] all() {
        TreeSet<Double> points = new TreeSet<>();
        for (int i = -NEAR * PER_UNIT; i <= NEAR * PER_UNIT; i++) {
            points.add(i / (double) PER_UNIT);
        }
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            points.add(Math.rint((random.nextDouble() * 2 - 1) * NEAR * 1e4) / 1e4);
        }
        for (double x = 1e-8; x < 0.05; x *= 10) {
            points.add(x);
            points.add(-x);
        }
        for (int x = NEAR; x <= FAR; x += x < 20 ? 1 : 5) {
            points.add((double) x);
            points.add((double) -x);
        }
        points.add((double) FAR);
        points.add((double) -FAR);
        return points.stream().mapToDouble(x -> x == 0 ? 0.0 : x).distinct().toArray();
    }

    /** The same as float32. */
    static float[] floats() {
        double[] wide = all();
        float[] narrow = new float[wide.length];
        for (int i = 0; i < wide.length; i++) {
            narrow[i] = (float) wide[i];
        }
        return narrow;
    }

    /** Numbers from -2 to 2, different ones for different seeds. */
    static float[] noise(int seed, int count) {
        Random random = new Random(seed);
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = random.nextFloat() * 4 - 2;
        }
        return noise;
    }
}
