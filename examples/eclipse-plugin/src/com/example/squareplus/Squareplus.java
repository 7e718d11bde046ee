package com.example.squareplus;

import org.neuroplug.spi.ElementwiseActivation;

/** A smooth relu without exponentials: Barron (2021), "Squareplus: A Softplus-Like Algebraic Rectifier", with b = 4. */
public final class Squareplus implements ElementwiseActivation {
    private static final double B = 4;

    @Override
    public double value(double x) {
        return (x + Math.sqrt(x * x + B)) / 2;
    }

    @Override
    public double derivative(double x) {
        return (1 + x / Math.sqrt(x * x + B)) / 2;
    }
}
