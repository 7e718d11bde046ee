package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.schedules.internal.CosineSchedule;
import org.neuroplug.schedules.internal.PlateauSchedule;
import org.neuroplug.schedules.internal.WarmupSchedule;
import org.neuroplug.spi.ScheduleProvider;

class ScheduleSpanTest {
    @TempDir
    Path folder;

    private final List<String> used = new ArrayList<>();
    private Surroundings surroundings;

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        surroundings.container.register(ScheduleProvider.class, "warmup", new WarmupSchedule());
        surroundings.container.register(ScheduleProvider.class, "cosine", new CosineSchedule());
        surroundings.container.register(ScheduleProvider.class, "reduce_on_plateau", new PlateauSchedule());
        surroundings.container.register(
                ScheduleProvider.class, "odd", (settings, context) -> step -> step < 3 ? 1 : Double.NaN);
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    /** Also of schedules that the check found odd. */
    private double[] factors(String choice, int epochs, int stepsPerEpoch) {
        try (HeldPlugins plugins = surroundings.registry.hold(Map.of(), true)) {
            return new ScheduleSpan(plugins, epochs, stepsPerEpoch, plugin -> used.add(plugin.named()))
                    .factors(PluginChoice.parse(choice));
        }
    }

    /** What comes after warming up has the epochs that are left, and begins with its own first step; a plateau begins to count there, too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warmup(epochs=2,then=cosine) | 4 | 2 | 0.25 0.5 0.75 1 1 0.85355339059327376 0.5 0.14644660940672624",
                "warmup(epochs=1,then=warmup(epochs=1,then=cosine)) | 4 | 2 | 0.5 1 0.5 1 1 0.85355339059327376 0.5 0.14644660940672624",
                "warmup(epochs=3,then=cosine) | 3 | 1 | 0.33333333333333333 0.66666666666666667 1",
                "warmup(epochs=2,then=reduce_on_plateau(factor=0.5,patience=1)) | 6 | 1 | 0.5 1 1 1 0.5 0.25"
            })
    void anotherScheduleHasTheEpochsThatAreLeft(String choice, int epochs, int stepsPerEpoch, String factors) {
        double[] expected = Stream.of(factors.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertArrayEquals(expected, factors(choice, epochs, stepsPerEpoch), 1e-12);
    }

    @Test
    void tellsOfEverySchedule() {
        factors("warmup(then=cosine)", 7, 1);
        assertEquals(List.of("schedule warmup", "schedule cosine"), used);
    }

    @Test
    void refusesWhatIsNoFactor() {
        String message = assertThrows(InvalidInputException.class, () -> factors("odd", 2, 2))
                .getMessage();
        assertTrue(message.startsWith("schedule odd "), message);
        assertTrue(message.endsWith(" gave NaN for step 3, which must be finite and at least 0"), message);
    }
}
