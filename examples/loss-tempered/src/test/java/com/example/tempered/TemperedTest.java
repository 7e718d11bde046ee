package com.example.tempered;

import org.neuroplug.spi.LossProvider;
import org.neuroplug.testkit.LossContract;

class TemperedTest extends LossContract {
    @Override
    protected LossProvider plugin() {
        return new Tempered();
    }
}
