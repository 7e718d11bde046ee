package org.neuroplug.trainer.fused.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
    @ParameterizedTest
    @CsvSource({"1, 16", "16, 16", "17, 32", "64, 64", "127, 144", "200, 208", "512, 528", "784, 784", "1000, 1008"})
    void padsRowsToLinesThatSpreadOverTheCache(int columns, int stride) {
        assertEquals(stride, new Matrix(2, columns).stride());
    }

    @Test
    void holdsZerosAtFirst() {
        Matrix matrix = new Matrix(3, 5);
        assertEquals(3 * matrix.stride(), matrix.at(3) - matrix.at(0));
        Numbers.assertHolds(new double[3][5], matrix, 0);
    }

    @Test
    void refusesToBeEmpty() {
        assertThrows(IllegalArgumentException.class, () -> new Matrix(0, 3));
        assertThrows(IllegalArgumentException.class, () -> new Matrix(3, 0));
    }
}
