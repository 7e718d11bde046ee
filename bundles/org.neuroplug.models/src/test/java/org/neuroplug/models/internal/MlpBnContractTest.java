package org.neuroplug.models.internal;

import org.neuroplug.spi.ModelProvider;
import org.neuroplug.testkit.ModelContract;

class MlpBnContractTest extends ModelContract {
    @Override
    protected ModelProvider plugin() {
        return new MlpBn();
    }
}
