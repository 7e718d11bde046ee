package org.neuroplug.api.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "optimizer.x            | 1..10              | 1    | 10  | false | false",
                "optimizer.x            | -1.5 .. +2         | -1.5 | 2   | false | false",
                "optimizer.x            | .5...75            | 0.5  | 0.75 | false | false",
                "training.learning-rate | log:1e-4..1e-1     | 1e-4 | 0.1 | true  | false",
                "training.batch         | 16..512            | 16   | 512 | false | true",
                "training.batch         | log:16..512        | 16   | 512 | true  | true",
                "model.depth            | int:1..4           | 1    | 4   | false | true",
                "model.depth            | int:log:1..4       | 1    | 4   | true  | true"
            })
    void readsRanges(String key, String text, double low, double high, boolean log, boolean whole) {
        assertEquals(new Axis.Range(low, high, log, whole), Axis.parse(key, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1..10", "log:0.0001..0.1", "int:1..4", "log:int:1..4", "a,b", "[1,2],[3]", "\"a,b\",c", "[],x"})
    void writesWhatItReads(String text) {
        assertEquals(text, Axis.parse("optimizer.x", text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "1..", "..", "1.5", "log:1"})
    void whatIsNoRangeIsAValue(String text) {
        Axis.Values values = assertInstanceOf(Axis.Values.class, Axis.parse("optimizer.x", text));

        assertEquals(List.of(text), values.values());
    }
}
