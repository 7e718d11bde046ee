package org.neuroplug.api.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;

class GridTest {
    private static Grid grid(String... settings) {
        return Grid.parse(List.of(settings), Optional.empty());
    }

    private static ExperimentSpec spec(String activations, String optimizers, Grid grid) {
        ExperimentSpec f = ExperimentSpec.founding();
        return new ExperimentSpec(
                        "test",
                        f.dataset(),
                        f.sampling(),
                        f.model(),
                        PluginChoice.parseList(activations),
                        PluginChoice.parseList(optimizers),
                        f.training(),
                        List.of(1L, 2L))
                .withGrid(grid);
    }

    private static String refusal(String... settings) {
        return assertThrows(InvalidInputException.class, () -> grid(settings)).getMessage();
    }

    private static String refusal(String activations, String optimizers, Grid grid) {
        return assertThrows(InvalidInputException.class, () -> spec(activations, optimizers, grid))
                .getMessage();
    }

    @Test
    void everyCombinationIsAnArmOfEverySeed() {
        ExperimentSpec spec =
                spec("relu,tanh", "sgd", grid("training.learning-rate=0.01,0.1", "training.batch=100,200"));

        assertEquals(
                List.of(
                        "relu + sgd, learning-rate=0.01, batch=100",
                        "relu + sgd, learning-rate=0.01, batch=200",
                        "relu + sgd, learning-rate=0.1, batch=100",
                        "relu + sgd, learning-rate=0.1, batch=200",
                        "tanh + sgd, learning-rate=0.01, batch=100",
                        "tanh + sgd, learning-rate=0.01, batch=200",
                        "tanh + sgd, learning-rate=0.1, batch=100",
                        "tanh + sgd, learning-rate=0.1, batch=200"),
                spec.arms().stream().map(Arm::toString).toList());
        assertEquals(
                List.of(1L, 2L),
                spec.trials().stream().skip(7).limit(2).map(Trial::seed).toList(),
                "the arms of a seed stand together");
        assertEquals(spec.arms(), spec.trials().stream().skip(8).map(Trial::arm).toList());
    }

    @Test
    void withoutAGridArmsAreCalledAsBefore() {
        Arm arm = spec("relu", "adam(beta1=0.95)", Grid.NONE).arms().get(0);

        assertEquals("relu + adam(beta1=0.95)", arm.toString());
        assertEquals(new Arm(PluginChoice.of("relu"), PluginChoice.parse("adam(beta1=0.95)")), arm);
        assertEquals(Map.of(), arm.settings());
    }

    @Test
    void aListInBracketsIsOneValue() {
        ExperimentSpec spec = spec("relu", "sgd", grid("model.units=[100,100],[200,200]"));

        assertEquals(
                List.of(List.of("100", "100"), List.of("200", "200")),
                spec.arms().stream()
                        .map(arm -> spec.model(arm).settings().get("units"))
                        .toList());
        assertEquals("relu + sgd, model.units=[100,100]", spec.arms().get(0).toString());
        assertEquals(
                spec.model().settings().get("activations"),
                spec.model(spec.arms().get(0)).settings().get("activations"),
                "what is not varied stays");
    }

    @Test
    void settingsReachThePluginsAndTheTraining() {
        ExperimentSpec spec = spec(
                "leaky_relu",
                "sgd",
                grid(
                        "training.learning-rate=0.5",
                        "training.batch=10",
                        "training.epochs=3",
                        "activation.alpha=0.2",
                        "optimizer.momentum=0.9",
                        "model=mlp(units=[5])",
                        "model.initializer=glorot_normal"));
        Arm arm = spec.arms().get(0);

        assertEquals(
                new TrainingSpec(TrainingSpec.DEFAULT_TRAINER, 3, 10, OptionalDouble.of(0.5), 0), spec.training(arm));
        assertEquals("leaky_relu(alpha=0.2)", spec.activation(arm).toString());
        assertEquals("sgd(momentum=0.9)", spec.optimizer(arm).toString());
        assertEquals("mlp(units=[5],initializer=glorot_normal)", spec.model(arm).toString());
        assertEquals("leaky_relu", arm.activation().toString(), "the arm keeps what the experiment says");
    }

    @Test
    void modelsThemselvesCanDiffer() {
        ExperimentSpec spec = spec("relu", "sgd", grid("model=mlp(units=[100,50]),mlp( units = [] )"));

        assertEquals(
                List.of("mlp(units=[100,50])", "mlp(units=[])"),
                spec.arms().stream().map(arm -> spec.model(arm).toString()).toList());
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        assertEquals(
                Map.of("training.learning-rate", 0.1, "training.batch", 100L),
                spec("relu", "sgd", grid("training.learning-rate=1e-1", "training.batch=+100"))
                        .arms()
                        .get(0)
                        .settings());
        assertEquals(
                "values of training.learning-rate must be different from each other, 0.1 is there twice",
                refusal("training.learning-rate=0.1,1e-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.lr            | training.learning-rate",
                "lr                     | training.learning-rate",
                "learning-rate          | training.learning-rate",
                "training.learning_rate | training.learning-rate",
                "training.epoch         | training.epochs",
                "batch                  | training.batch",
                "modle.units            | model.units",
                "models                 | model",
                "optimizers.momentum    | optimizer.momentum",
                "optimiser.momentum     | optimizer.momentum",
            })
    void suggestsTheSettingThatWasMeant(String key, String meant) {
        assertEquals(
                "arms cannot differ in '" + key + "'; did you mean " + meant
                        + "? (there are training.learning-rate, training.schedule, training.loss, training.batch, training.epochs, model,"
                        + " model.SETTING, optimizer.SETTING, activation.SETTING)",
                refusal(key + "=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset", "samples", "seed", "training.trainer", "model.", "activation.Alpha", "x.y.z"})
    void armsShareWhatPairsThem(String key) {
        assertTrue(refusal(key + "=1").startsWith("arms cannot differ in '" + key + "'"), () -> refusal(key + "=1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.learning-rate=fast | training.learning-rate must be a number, was fast",
                "training.learning-rate=0    | training.learning-rate must be finite and > 0, was 0",
                "training.learning-rate=NaN  | training.learning-rate must be finite and > 0, was NaN",
                "training.batch=0            | training.batch must be a whole number from 1 to 2147483647, was 0",
                "training.batch=1.5          | training.batch must be a whole number from 1 to 2147483647, was 1.5",
                "training.epochs=1000001     | training.epochs must be a whole number from 1 to 1000000, was 1000001",
                "training.epochs=99999999999999999999 | training.epochs must be a whole number from 1 to 1000000, was 99999999999999999999",
                "training.batch              | a setting is written KEY=VALUE,VALUE,…, was 'training.batch'",
                "=1                          | a setting is written KEY=VALUE,VALUE,…, was '=1'",
                "training.batch=             | training.batch must have at least one value",
                "model.units=[1,2            | cannot read '[1,2': ']' is missing at character 5; write value or [value,value], and a comma between two of them",
                "training.batch=[1,2]        | training.batch must be a whole number from 1 to 2147483647, was [1,2]",
                "training.batch=10..20       | training.batch is a range, int:10..20, from which only a random search draws; list its values",
                "model=1..2                  | model must be listed, a range of it means nothing, was 1..2",
                "training.batch=20..10       | a range must go from a lower to a higher number, was 20..10",
                "training.batch=1.5..10      | a range of whole numbers must have whole bounds, was 1.5..10",
                "training.batch=0..10        | training.batch must be a whole number from 1 to 2147483647, was 0",
                "optimizer.x=log:0..1        | a range of factors must begin above 0, was 0..1",
                "model=2lp                   | a plug-in's name starts with a letter and goes on with letters, digits, _ or -, was '2lp'"
            })
    void refusesNonsenseWithTheValue(String setting, String message) {
        assertEquals(message, refusal(setting));
    }

    @Test
    void refusesTheSameSettingTwice() {
        assertEquals("training.batch is given twice", refusal("training.batch=1", "training.batch=2"));
    }

    @Test
    void refusesSettingsThatWouldHaveNoEffect() {
        assertEquals(
                "optimizer sgd(learning-rate=0.1) sets learning-rate itself; arms cannot differ in"
                        + " training.learning-rate, too",
                refusal("relu", "adam,sgd(learning-rate=0.1)", grid("training.learning-rate=0.1,0.2")));
        assertEquals(
                "activation elu(alpha=2) sets alpha itself; arms cannot differ in activation.alpha, too",
                refusal("elu(alpha=2)", "sgd", grid("activation.alpha=1,3")));
        assertEquals(
                "model mlp(units=[1]) sets units itself; arms cannot differ in model.units, too",
                refusal("relu", "sgd", grid("model=mlp(units=[1]),mlp", "model.units=[2],[3]")));
        assertEquals(
                "training.learning-rate and optimizer.learning-rate are the same; vary one of them",
                refusal("relu", "sgd", grid("training.learning-rate=1,2", "optimizer.learning-rate=1,2")));
    }

    @Test
    void refusesMoreTrialsThanAnybodyNeeds() {
        String hundred = String.join(
                ",",
                java.util.stream.IntStream.rangeClosed(1, 250)
                        .mapToObj(String::valueOf)
                        .toList());
        assertEquals(
                "an experiment must have at most 100000 trials, has 125000",
                refusal("relu", "sgd", grid("training.batch=" + hundred, "training.epochs=" + hundred)));
    }
}
