package org.neuroplug.api.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                names,
                String.join(",", arms.stream().map(new ArmNames(arms)::of).toList()));
    }

    private static List<Arm> varied(String activations, String optimizers, String... settings) {
        ExperimentSpec founding = ExperimentSpec.founding();
        return new ExperimentSpec(
                        "test",
                        founding.dataset(),
                        founding.sampling(),
                        founding.model(),
                        PluginChoice.parseList(activations),
                        PluginChoice.parseList(optimizers),
                        founding.training(),
                        founding.seeds())
                .withGrid(Grid.parse(List.of(settings), Optional.empty()))
                .arms();
    }

    @Test
    void nameTheSettingsThatDiffer() {
        List<Arm> arms = varied("relu,tanh", "sgd", "training.learning-rate=0.01,0.1", "training.batch=100");

        assertEquals(
                List.of(
                        "relu, learning-rate=0.01",
                        "relu, learning-rate=0.1",
                        "tanh, learning-rate=0.01",
                        "tanh, learning-rate=0.1"),
                arms.stream().map(new ArmNames(arms)::of).toList());
        assertEquals(
                List.of("relu, 0.01", "relu, 0.1", "tanh, 0.01", "tanh, 0.1"),
                arms.stream().map(new ArmNames(arms)::brief).toList());
    }

    @Test
    void nameOnlySettingsWhereNothingElseDiffers() {
        List<Arm> arms = varied("relu", "sgd", "model.units=[100,100],[200,200]");

        assertEquals(
                List.of("model.units=[100,100]", "model.units=[200,200]"),
                arms.stream().map(new ArmNames(arms)::of).toList());
    }

    @Test
    void nameTheActivationOfAnArmThatIsAlone() {
        List<Arm> arms = varied("relu", "sgd", "training.batch=100");

        assertEquals("relu", new ArmNames(arms).of(arms.get(0)));
    }

    @Test
    void areAllDifferent() {
        List<Arm> arms = varied("relu,tanh", "sgd,adam", "training.batch=100,200", "training.epochs=1,2");

        assertEquals(16, arms.stream().map(new ArmNames(arms)::of).distinct().count());
        assertEquals(16, arms.stream().map(new ArmNames(arms)::brief).distinct().count());
    }
}
