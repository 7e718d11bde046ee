package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.itests.support.Json;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.Neuroplug.Outcome;

/** What ends trials before their last epoch, with real trainers, seen from outside. */
class TrainingControlTest {
    private static List<Json> trials(Neuroplug neuroplug, String... more) throws Exception {
        String[] words = Stream.concat(
                        Stream.of(
                                "compare",
                                "--samples",
                                "400",
                                "--batch",
                                "40",
                                "-m",
                                "mlp(units=[20],activations=[compared])",
                                "--validation",
                                "0.25",
                                "--json"),
                        Stream.of(more))
                .toArray(String[]::new);
        return neuroplug.run(words).exits(0).json().get("trials").list();
    }

    /** What must not depend on how many trials are trained at once, nor on pauses. */
    private static List<Object> numbers(Json trial) {
        List<Object> numbers = new ArrayList<>(List.of(
                trial.get("activation").text(),
                trial.get("seed").number(),
                trial.get("ended").text(),
                trial.get("model_epoch").number(),
                trial.get("test_loss").number()));
        trial.get("curve").list().forEach(loss -> numbers.add(loss.number()));
        trial.get("validations")
                .list()
                .forEach(v -> numbers.add(v.get("validation_loss").number()));
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fused", "dl4j"})
    void theModelIsThatOfTheEpochWithTheLeastValidationLoss(String trainer) throws Exception {
        Neuroplug neuroplug = Neuroplug.inNewHome("stopping-" + trainer);
        List<Json> trials = trials(
                neuroplug,
                "-t",
                trainer,
                "-a",
                "relu,tanh",
                "-o",
                "adam(learning-rate=0.03)",
                "-e",
                "60",
                "--patience",
                "4",
                "--restore-best");
        for (Json trial : trials) {
            assertEquals("stopped_early", trial.get("ended").text());
            List<Double> losses = trial.get("validations").list().stream()
                    .map(v -> v.get("validation_loss").number())
                    .toList();
            int best = (int) trial.get("model_epoch").number();
            assertEquals(losses.size(), best + 4, "patience");
            assertEquals(losses.stream().min(Double::compare).orElseThrow(), losses.get(best - 1));
        }
        List<Json> untilBest = trials(
                neuroplug, "-t", trainer, "-a", "relu", "-o", "adam(learning-rate=0.03)", "-e", String.valueOf((int)
                        trials.get(0).get("model_epoch").number()));
        assertEquals(
                untilBest.get(0).get("test_loss").number(),
                trials.get(0).get("test_loss").number(),
                "as if it had been trained for so many epochs only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fused", "dl4j"})
    void pruningComesToTheSameWhateverIsTrainedAtOnce(String trainer) throws Exception {
        Neuroplug neuroplug = Neuroplug.inNewHome("pruning-" + trainer);
        String[] words = {"-t", trainer, "-a", "relu,tanh,sigmoid,elu", "-o", "adam", "-e", "8", "--seeds", "2"};
        String[] pruned =
                Stream.concat(Stream.of(words), Stream.of("--prune", "halving")).toArray(String[]::new);
        List<Json> one = trials(
                neuroplug,
                Stream.concat(Stream.of(pruned), Stream.of("-p", "1")).toArray(String[]::new));
        List<Json> two = trials(
                neuroplug,
                Stream.concat(Stream.of(pruned), Stream.of("-p", "2")).toArray(String[]::new));
        assertEquals(
                one.stream().map(TrainingControlTest::numbers).toList(),
                two.stream().map(TrainingControlTest::numbers).toList());
        assertEquals(
                4,
                one.stream().filter(t -> t.get("ended").text().equals("pruned")).count(),
                "two arms, two seeds");

        Set<List<Object>> unpaused = trials(neuroplug, words).stream()
                .map(TrainingControlTest::numbers)
                .collect(Collectors.toSet());
        one.stream()
                .filter(t -> t.get("ended").text().equals("completed"))
                .forEach(t -> assertTrue(unpaused.contains(numbers(t)), "a pause changes no bit: " + numbers(t)));
    }

    @Test
    void aRunWhoseTimeIsOverKeepsWhatItHasAndSaysSo() throws Exception {
        Neuroplug neuroplug = Neuroplug.inNewHome("time-limit");
        Outcome outcome = neuroplug
                .run(
                        "compare",
                        "--samples",
                        "400",
                        "-a",
                        "relu",
                        "-e",
                        "1000000",
                        "--batch",
                        "40",
                        "--time-limit",
                        "2s",
                        "-q")
                .exits(0);
        assertTrue(outcome.out().contains("cut short by the run's time limit after epoch"), outcome::toString);
        assertTrue(outcome.out().contains("0 of 1 trial trained to the end"), outcome::toString);
        assertFalse(outcome.out().contains("Cancelled"), outcome::toString);
        Json stored = neuroplug.run("show", "last", "--json").exits(0).json();
        assertEquals("time_limit", stored.get("status").text());
        assertEquals(
                "run_time_limit",
                stored.get("trials").list().get(0).get("ended").text());
    }
}
