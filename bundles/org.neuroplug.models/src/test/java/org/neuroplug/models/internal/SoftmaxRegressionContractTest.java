package org.neuroplug.models.internal;

import org.neuroplug.spi.ModelProvider;
import org.neuroplug.testkit.ModelContract;

class SoftmaxRegressionContractTest extends ModelContract {
    @Override
    protected ModelProvider plugin() {
        return new SoftmaxRegression();
    }

    @Override
    protected boolean comparesActivations() {
        return false;
    }
}
