package org.neuroplug.benchmarks.kernels;

/** A layer and a batch, as {@code 200x784x512}. */
record Shape(int batch, int in, int out) {
    static Shape parse(String text) {
        String[] parts = text.split("x", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a shape must be BATCHxINxOUT, such as 200x784x512, was " + text);
        }
        return new Shape(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Multiplications of a product of these. */
    long products() {
        return (long) batch * in * out;
    }
}
