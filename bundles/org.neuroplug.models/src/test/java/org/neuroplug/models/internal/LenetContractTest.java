package org.neuroplug.models.internal;

import org.neuroplug.spi.ModelProvider;
import org.neuroplug.testkit.ModelContract;

class LenetContractTest extends ModelContract {
    @Override
    protected ModelProvider plugin() {
        return new Lenet();
    }
}
