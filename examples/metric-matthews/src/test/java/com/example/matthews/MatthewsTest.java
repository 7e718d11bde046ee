package com.example.matthews;

import org.neuroplug.spi.MetricProvider;
import org.neuroplug.testkit.MetricContract;

class MatthewsTest extends MetricContract {
    @Override
    protected MetricProvider plugin() {
        return new Matthews();
    }
}
