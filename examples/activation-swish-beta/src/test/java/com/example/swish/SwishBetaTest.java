package com.example.swish;

import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.testkit.ActivationContract;

class SwishBetaTest extends ActivationContract {
    @Override
    protected ElementwiseActivation plugin() {
        return new SwishBeta();
    }
}
