package org.neuroplug.spi;

import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameterized;
import org.osgi.annotation.versioning.ConsumerType;

/** Plug-in contract: makes regularizers. */
@ConsumerType
public interface RegularizerProvider extends Parameterized {
    /**
     * A new regularizer, for one layer of one trial. Called on any thread.
     *
     * @param settings the resolved {@link #parameters()}
     * @param incoming dimensions of the layer's weights along which those of one output lie: 0 of a fully connected layer
     *     {@code [in, out]}, 1, 2 and 3 of a convolution {@code [out, in, height, width]}
     * @throws org.neuroplug.api.InvalidInputException when settings do not fit each other
     */
    Regularizer create(Hyperparameters settings, int... incoming);
}
