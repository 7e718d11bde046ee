package org.neuroplug.api.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;

class BaselineTest {
    private static ExperimentSpec spec(String... settings) {
        ExperimentSpec founding = ExperimentSpec.founding();
        return new ExperimentSpec(
                        "test",
                        founding.dataset(),
                        founding.sampling(),
                        founding.model(),
                        PluginChoice.parseList("relu,leaky_relu(alpha=0.1),tanh"),
                        PluginChoice.parseList("sgd"),
                        founding.training(),
                        founding.seeds())
                .withGrid(Grid.parse(List.of(settings), Optional.empty()));
    }

    private static String refusal(ExperimentSpec spec, String text) {
        return assertThrows(InvalidInputException.class, () -> spec.withBaseline(text))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tanh | tanh + sgd",
                "tanh+sgd | tanh + sgd",
                "sgd + tanh | tanh + sgd",
                "leaky_relu(alpha=0.1) | leaky_relu(alpha=0.1) + sgd"
            })
    void isNamedByWhatTellsItApart(String text, String arm) {
        assertEquals(arm, spec().withBaseline(text).baseline().orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tanh, learning-rate=0.10, model.units=[100,100]",
                "model.units=[100,100],tanh,training.learning-rate=1e-1",
                "tanh + sgd, learning-rate=0.1, model.units=[100,100]"
            })
    void isNamedWithSettingsInAnyOrder(String text) {
        ExperimentSpec spec = spec("training.learning-rate=0.01,0.1", "model.units=[100,100],[200,200]");

        assertEquals(
                "tanh + sgd, learning-rate=0.1, model.units=[100,100]",
                spec.withBaseline(text).baseline().orElseThrow().toString());
    }

    @Test
    void everyArmIsFoundByItsOwnWords() {
        ExperimentSpec spec =
                spec("training.learning-rate=1e-7,1e+5", "model.units=[100,100],[200]", "optimizer.a=\"x, y\",z");

        for (Arm arm : spec.arms()) {
            assertEquals(Optional.of(arm), spec.withBaseline(arm.toString()).baseline());
        }
    }

    @Test
    void suggestsTheArmThatWasMeant() {
        assertEquals(
                "unknown baseline 'tahn'; did you mean tanh? (there are relu; leaky_relu(alpha=0.1); tanh)",
                refusal(spec(), "tahn"));
        assertEquals(
                "unknown baseline 'tanh, learning-rate=0.2'; did you mean tanh, learning-rate=0.1? (there are"
                        + " relu, learning-rate=0.1; relu, learning-rate=1; leaky_relu(alpha=0.1), learning-rate=0.1;"
                        + " leaky_relu(alpha=0.1), learning-rate=1; tanh, learning-rate=0.1; tanh, learning-rate=1)",
                refusal(spec("training.learning-rate=0.1,1"), "tanh, learning-rate=0.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "tanh, batch=100", "tanh, batch=", "tanh, batch=1,2", "((", "=", "relu,tanh"})
    void refusesWhatFitsNoArm(String text) {
        assertEquals(
                "unknown baseline '" + text + "' (there are relu; leaky_relu(alpha=0.1); tanh)",
                refusal(spec(), text).replaceFirst("; did you mean .*\\?", ""));
    }

    @Test
    void refusesWhatFitsSeveralArms() {
        assertEquals(
                "baseline must be one arm, 'tanh' means 2 of them: tanh + sgd, batch=100; tanh + sgd, batch=200",
                refusal(spec("training.batch=100,200"), "tanh"));
    }

    @Test
    void mustBeAnArmOfTheGrid() {
        ExperimentSpec spec = spec("training.batch=100,200").withBaseline("tanh, batch=100");

        assertEquals(
                "baseline must be one of the arms, was tanh + sgd, batch=100",
                assertThrows(InvalidInputException.class, () -> spec.withGrid(Grid.NONE))
                        .getMessage());
    }
}
