package org.neuroplug.datasets.internal.digits;

import java.util.Map;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.testkit.DatasetContract;

class DigitsContractTest extends DatasetContract {
    @Override
    protected DatasetProvider plugin() {
        return new DigitsDataset();
    }

    @Override
    protected Map<String, ?> settings() {
        return Map.of("count", 500);
    }
}
