package org.neuroplug.trainer.fused.internal.loss;

/** The loss of one prediction p for one target t. Stateless. */
interface PointLoss {
    double value(float p, float t);

    /** dL/dp. */
    float slope(float p, float t);

    /** Binary cross-entropy -t log p - (1 - t) log(1 - p), where p is kept between {@code clip} and 1 - {@code clip}. */
    record CrossEntropy(float clip) implements PointLoss {
        @Override
        public double value(float p, float t) {
            float kept = kept(p);
            return -t * Math.log(kept) - (1 - t) * Math.log(1 - kept);
        }

        @Override
        public float slope(float p, float t) {
            float kept = kept(p);
            return (kept - t) / (kept * (1 - kept));
        }

        private float kept(float p) {
            return clip > 0 ? Math.max(clip, Math.min(1 - clip, p)) : p;
        }
    }

    /** (t - p)² · factor: 1 / classes for the mean squared error. */
    record SquaredError(float factor) implements PointLoss {
        @Override
        public double value(float p, float t) {
            return factor * (t - p) * (t - p);
        }

        @Override
        public float slope(float p, float t) {
            return 2 * factor * (p - t);
        }
    }
}
