package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.plugin.PluginChoice;

class ArmNamesTest {
    private static List<Arm> arms(String activations, String optimizers) {
        return PluginChoice.parseList(activations).stream()
                .flatMap(activation ->
                        PluginChoice.parseList(optimizers).stream().map(optimizer -> new Arm(activation, optimizer)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'relu,tanh', sgd, 'relu,tanh'",
        "'relu(a=1),relu(a=2)', sgd, 'relu(a=1),relu(a=2)'",
        "relu, 'sgd,adam', 'sgd,adam'",
        "'relu,tanh', 'sgd,adam', 'relu + sgd,relu + adam,tanh + sgd,tanh + adam'",
        "relu, sgd, relu"
    })
    void areAsShortAsTellsThemApart(String activations, String optimizers, String names) {
        List<Arm> arms = arms(activations, optimizers);

        assertEquals(
                names, String.join(",", arms.stream().map(ArmNames.of(arms)::of).toList()));
    }
}
