package com.example.signum;

import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.testkit.OptimizerContract;

class SignumTest extends OptimizerContract {
    @Override
    protected OptimizerProvider plugin() {
        return new SignumProvider();
    }
}
