package com.example.sparse;

import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.testkit.InitializerContract;

class SparseTest extends InitializerContract {
    @Override
    protected InitializerProvider plugin() {
        return new Sparse();
    }
}
