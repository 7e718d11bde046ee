package org.neuroplug.api.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;

class ExperimentSpecTest {
    private static ExperimentSpec with(String activations, String optimizers, List<Long> seeds) {
        ExperimentSpec f = ExperimentSpec.founding();
        return new ExperimentSpec(
                "test",
                f.dataset(),
                f.sampling(),
                f.model(),
                PluginChoice.parseList(activations),
                PluginChoice.parseList(optimizers),
                f.training(),
                seeds);
    }

    @Test
    void interleavesTheArmsOfEachSeed() {
        assertEquals(
                List.of("relu 7", "tanh 7", "relu 8", "tanh 8"),
                with("relu,tanh", "sgd", List.of(7L, 8L)).trials().stream()
                        .map(t -> t.arm().activation() + " " + t.seed())
                        .toList());
    }

    @Test
    void refusesTheSameArmTwice() {
        String message = assertThrows(InvalidInputException.class, () -> with("relu,relu", "sgd", List.of(1L)))
                .getMessage();
        assertEquals("activations must be different from each other, relu is there twice", message);
    }

    @Test
    void otherChoicesTakeThePlaceOfThoseInTheGridAndTheBaseline() {
        Grid grid = Grid.parse(
                List.of("training.loss=MSE,huber", "training.schedule=constant", "model=MLP", "training.batch=100,200"),
                Optional.empty());
        ExperimentSpec spec = with("relu,tanh", "sgd", List.of(1L))
                .withGrid(grid)
                .withBaseline("tanh, loss=MSE, batch=200")
                .mapped((kind, choice) ->
                        choice.named(choice.name().toLowerCase(Locale.ROOT)).with("of", kind));

        assertEquals(
                "mse(of=LOSS),huber(of=LOSS)",
                spec.grid().axes().get("training.loss").toString());
        assertEquals(
                "constant(of=SCHEDULE)",
                spec.grid().axes().get("training.schedule").toString());
        assertEquals("mlp(of=MODEL)", spec.grid().axes().get("model").toString());
        assertEquals("100,200", spec.grid().axes().get("training.batch").toString());
        assertEquals("mse(of=LOSS)", spec.baseline().orElseThrow().settings().get("training.loss"));
    }

    @Test
    void theDefaultTrainerHasNothingToSet() {
        String message = assertThrows(
                        InvalidInputException.class,
                        () -> new TrainingSpec(
                                PluginChoice.parse("default(threads=2)"), 1, 1, OptionalDouble.empty(), 0))
                .getMessage();
        assertEquals("trainer default has no settings and no version, was default(threads=2)", message);
    }

    @Test
    void refusesNonsenseWithTheValue() {
        var trainer = PluginChoice.of("dl4j");
        var none = OptionalDouble.empty();
        assertEquals(
                "epochs must be from 1 to 1000000, was 0",
                assertThrows(InvalidInputException.class, () -> new TrainingSpec(trainer, 0, 1, none, 0))
                        .getMessage());
        assertEquals(
                "learning-rate must be finite and > 0, was NaN",
                assertThrows(
                                InvalidInputException.class,
                                () -> new TrainingSpec(trainer, 1, 1, OptionalDouble.of(Double.NaN), 0))
                        .getMessage());
    }
}
