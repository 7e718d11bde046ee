package org.neuroplug.core.internal.data;

import org.neuroplug.api.data.FittedScaling;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;

/** Samples whose features are shifted and stretched: {@code (x - shift) · factor}, per feature. */
public record ScaledSamples(Samples samples, float[] shift, float[] factor) implements Samples {
    /** Samples scaled as it was fitted; the samples themselves when they stay as they are. */
    public static Samples of(FittedScaling fitted, Samples samples) {
        return fitted.kind() == Scaling.NONE ? samples : new ScaledSamples(samples, fitted.shift(), fitted.factor());
    }

    @Override
    public int size() {
        return samples.size();
    }

    @Override
    public int width() {
        return samples.width();
    }

    @Override
    public int label(int row) {
        return samples.label(row);
    }

    @Override
    public void copyRow(int row, float[] into, int offset) {
        samples.copyRow(row, into, offset);
        for (int i = 0; i < shift.length; i++) {
            into[offset + i] = (into[offset + i] - shift[i]) * factor[i];
        }
    }
}
