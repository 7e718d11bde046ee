package org.neuroplug.trainer.fused.internal.network;

import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.Layer;

/** What a layer's configuration says of dropout. */
final class DropoutRate {
    private DropoutRate() {}

    /** Whether it is none, or the plain one at a fixed rate. */
    static boolean isKnown(Layer layer) {
        return layer.getIDropout() == null
                || layer.getIDropout().getClass() == Dropout.class
                        && ((Dropout) layer.getIDropout()).getPSchedule() == null;
    }

    /** The probability that an input is kept; 1 without dropout. */
    static double keep(Layer layer) {
        return layer.getIDropout() instanceof Dropout dropout ? dropout.getP() : 1;
    }
}
