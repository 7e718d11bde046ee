package org.neuroplug.trainer.fused.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mixed mode, sharing | 4 | true",
                "compiled mode | 4 | true",
                "mixed mode, emulated-client, sharing | 1 | false",
                "mixed mode, emulated-client | 4 | false",
                "mixed mode, sharing | 3 | false",
                "interpreted mode, sharing | 4 | false"
            })
    void readsWhatTheJvmSays(String mode, int lastLevel, boolean second) {
        assertEquals(second, Compilers.isSecond(mode, lastLevel));
    }

    /** This test runs once more in a JVM that was started without it. */
    @Test
    void noticesAJvmWithoutTheSecondCompiler() {
        boolean without =
                ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:TieredStopAtLevel=1");
        assertEquals(!without, Compilers.second());
    }
}
