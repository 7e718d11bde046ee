package com.example.cauchy;

import org.neuroplug.spi.RegularizerProvider;
import org.neuroplug.testkit.RegularizerContract;

class CauchyTest extends RegularizerContract {
    @Override
    protected RegularizerProvider plugin() {
        return new Cauchy();
    }
}
