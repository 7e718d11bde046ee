package org.neuroplug.checks.internal;

import org.neuroplug.spi.NoisyActivation;
import org.neuroplug.spi.UniformNoise;

/** What is to be said of an activation in training that draws numbers: for given numbers it is a function as any other. */
final class NoiseParts {
    private static final float[] NOISES = {0, 0.1f, 0.5f, 0.9f, Math.nextDown(1f)};
    private static final float WIDTH = 1e-2f;

    /** Of a difference of float32 numbers, and of a slope that changes over it. */
    private static final float TOLERANCE = 2e-2f;

    private final NoisyActivation function;
    private final float[] points = Points.noise(9, 200);

    NoiseParts(NoisyActivation function) {
        this.function = function;
    }

    /** The gradient is the slope of the value for the same noise. */
    String gradient() {
        for (float noise : NOISES) {
            for (float x : points) {
                float left = value(x - WIDTH, noise);
                float middle = value(x, noise);
                float right = value(x + WIDTH, noise);
                float slope = slope(x, noise);
                float before = (middle - left) / WIDTH;
                float after = (right - middle) / WIDTH;
                float tolerance = TOLERANCE * (1 + Math.abs(slope));
                if (!(slope >= Math.min(before, after) - tolerance && slope <= Math.max(before, after) + tolerance)) {
                    throw new Breach(Words.point(x) + " with noise " + Words.number(noise)
                            + ": backwardInTraining() gives a slope of " + Words.number(slope) + ", values go by "
                            + Words.number(before) + " and " + Words.number(after));
                }
            }
        }
        return points.length + " points with " + NOISES.length + " numbers each";
    }

    private float value(float x, float noise) {
        float[] y = new float[1];
        function.valuesInTraining(new float[] {x}, new float[] {noise}, y, 0, 1);
        return y[0];
    }

    private float slope(float x, float noise) {
        float[] gradient = {1};
        function.backwardInTraining(new float[] {x}, new float[] {noise}, gradient, 0, 1);
        return gradient[0];
    }

    /** The same numbers give the same results, whatever part of an array is asked for; nothing else is touched. */
    String ranges() {
        float[] noise = new float[points.length];
        UniformNoise.fill(7, noise, 0, noise.length);
        float[] whole = new float[points.length];
        function.valuesInTraining(points.clone(), noise, whole, 0, whole.length);
        float[] part = new float[points.length];
        function.valuesInTraining(points.clone(), noise.clone(), part, 3, 50);
        for (int i = 0; i < part.length; i++) {
            float want = i >= 3 && i < 50 ? whole[i] : 0;
            if (Float.compare(want, part[i]) != 0) {
                throw new Breach("valuesInTraining() of elements 3 to 50: element " + i + " should be " + want + ", is "
                        + part[i]);
            }
        }
        return "elements 3 to 50 of " + points.length;
    }
}
