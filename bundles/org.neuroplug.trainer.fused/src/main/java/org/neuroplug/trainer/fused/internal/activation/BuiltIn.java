package org.neuroplug.trainer.fused.internal.activation;

import org.neuroplug.spi.FloatMath;

/** The engine's activations as plain loops over floats. Derivatives are taken from results where that is shorter. */
enum BuiltIn implements FloatFunction {
    /** max(0, x). */
    RELU {
        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0, x[i]);
            }
        }

        /** As {@link FloatMath#step} of y, which is never below 0. */
        @Override
        public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= Math.min(1, y[i] * Float.MAX_VALUE);
            }
        }
    },

    /** tanh x, whose derivative is 1 - y². */
    TANH {
        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = FloatMath.tanh(x[i]);
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= 1 - y[i] * y[i];
            }
        }
    },

    /** 1 / (1 + exp(-x)) = (1 + tanh(x / 2)) / 2, whose derivative is y (1 - y). */
    SIGMOID {
        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = 0.5f + 0.5f * FloatMath.tanh(0.5f * x[i]);
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= y[i] * (1 - y[i]);
            }
        }
    },

    /** λ x for x &gt; 0, else λ α (exp x - 1), whose derivative is y + λ α there. */
    SELU {
        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = LAMBDA * Math.max(0, x[i]) + LAMBDA_ALPHA * FloatMath.expm1OfNegative(Math.min(0, x[i]));
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= LAMBDA_ALPHA + Math.min(0, y[i]) + (LAMBDA - LAMBDA_ALPHA) * FloatMath.step(y[i]);
            }
        }
    },

    /** x / (1 + |x|), whose derivative is (1 - |y|)². */
    SOFTSIGN {
        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = x[i] / (1 + Math.abs(x[i]));
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                float rest = 1 - Math.abs(y[i]);
                gradient[i] *= rest * rest;
            }
        }
    };

    private static final float LAMBDA = 1.0507009873554805f;
    private static final float LAMBDA_ALPHA = 1.7580993408473766f;
}
