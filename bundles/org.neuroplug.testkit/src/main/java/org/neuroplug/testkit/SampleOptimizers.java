package org.neuroplug.testkit;

import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.ParameterLayout;
import org.neuroplug.spi.UpdaterElementwise;

/** Optimizers whose steps tell what they were shown. */
final class SampleOptimizers {
    private SampleOptimizers() {}

    /** One that halves the weights in each step. */
    static IUpdater halving() {
        return new UpdaterElementwise("halving", 1, new Halving());
    }

    /** One that takes off a part of the sum of all weights of a parameter. */
    static IUpdater summing() {
        return new UpdaterElementwise("summing", 1, new Summing());
    }

    /** One that takes {@code step / 1024} off each weight, counting twice: by the step that it is told, and in its state. */
    static IUpdater counting(double learningRate) {
        return new UpdaterElementwise("counting", learningRate, new Counting());
    }

    /** One that goes by means of gradients and of their squares. */
    static IUpdater means() {
        return new UpdaterElementwise("means", 1, new Means());
    }

    /** An optimizer that takes off each weight a number made of its row and column. */
    static IUpdater places() {
        return new UpdaterElementwise("places", 1, new Places());
    }

    /** What {@link #places} takes off a weight. */
    static float place(int row, int column) {
        return (row * 64 + column + 1) / 4096f;
    }

    private record Places() implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 0;
        }

        @Override
        public boolean wholeParameters() {
            return true;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            throw new IllegalStateException("an optimizer that wants whole parameters gets them");
        }

        @Override
        public void updateParameter(
                float[] weights, float[] gradient, float[][] state, ParameterLayout layout, long step) {
            for (int row = 0; row < layout.rows(); row++) {
                for (int column = 0; column < layout.columns(); column++) {
                    gradient[layout.at(row, column)] = place(row, column);
                }
            }
        }
    }

    private record Halving() implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 0;
        }

        @Override
        public boolean usesWeights() {
            return true;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            throw new IllegalStateException("an optimizer that uses weights is shown them");
        }

        @Override
        public void update(float[] weights, float[] gradient, float[][] state, int from, int to, long step) {
            for (int i = from; i < to; i++) {
                gradient[i] = weights[i] / 2;
            }
        }
    }

    private record Summing() implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 0;
        }

        @Override
        public boolean usesWeights() {
            return true;
        }

        @Override
        public boolean wholeParameters() {
            return true;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            throw new IllegalStateException("an optimizer that uses weights is shown them");
        }

        @Override
        public void update(float[] weights, float[] gradient, float[][] state, int from, int to, long step) {
            float sum = 0;
            for (int i = from; i < to; i++) {
                sum += weights[i];
            }
            for (int i = from; i < to; i++) {
                gradient[i] = weights[i] == 0 ? 0 : sum / 4096;
            }
        }
    }

    private record Counting() implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            for (int i = from; i < to; i++) {
                state[0][i]++;
                gradient[i] = (state[0][i] + step) / 2048;
            }
        }
    }

    private record Means() implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public float initial(int slot) {
            return slot;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            for (int i = from; i < to; i++) {
                state[0][i] = 0.9f * state[0][i] + 0.1f * gradient[i];
                state[1][i] = 0.9f * state[1][i] + 0.1f * gradient[i] * gradient[i];
                gradient[i] = 0.02f * state[0][i] / ((float) Math.sqrt(state[1][i]) + 0.001f);
            }
        }
    }
}
