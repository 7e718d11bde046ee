package com.example.lenet;

import org.neuroplug.spi.ModelProvider;
import org.neuroplug.testkit.ModelContract;

class LenetTest extends ModelContract {
    @Override
    protected ModelProvider plugin() {
        return new Lenet();
    }
}
