package org.neuroplug.api.run;

/**
 * How well a model does on some samples.
 *
 * @param loss the mean loss per sample, in nats for cross-entropy; NaN or infinite when the model's output is
 * @param accuracy the part of the samples whose most likely class is the right one, from 0 to 1
 */
public record Evaluation(double loss, double accuracy) {
    public Evaluation {
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("accuracy must be from 0 to 1, was " + accuracy);
        }
    }
}
