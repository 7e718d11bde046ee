package com.example.spirals;

import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.testkit.DatasetContract;

class SpiralsTest extends DatasetContract {
    @Override
    protected DatasetProvider plugin() {
        return new Spirals();
    }
}
