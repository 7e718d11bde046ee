package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.workbench.ModelTarget;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.fixture.FakeDefinitions;
import org.neuroplug.shell.internal.fixture.FakeExperimentFiles;
import org.neuroplug.shell.internal.fixture.FakeSavedModels;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Typed;

class SavedModelCommandsTest {
    private static final int[][] COUNTS = {{4, 1}, {0, 5}};

    private final FakeWorkbench workbench = new FakeWorkbench();

    private ShellCommand predict(OptionalInt trainedOn) {
        return new PredictCommand(new FakeSavedModels(trainedOn, COUNTS), workbench);
    }

    private ShellCommand evaluate(OptionalInt trainedOn, int[][] counts) {
        return new EvaluateCommand(new FakeSavedModels(trainedOn, counts), workbench);
    }

    @Test
    void drawsTheSampleAndWhatTheModelMakesOfIt() {
        Typed typed = Typed.run(predict(OptionalInt.of(0)), "good --index 3");
        assertEquals(
                List.of(
                        "@@",
                        "label 1 (ten)   digits train[3]",
                        "predicted 1 (ten)   right",
                        "",
                        "  0    0.2500  ##########",
                        "  ten  0.7500  ##############################"),
                typed.lines());
        assertEquals(0, typed.code());
    }

    @Test
    void doesNotHideThatTheSampleWasTrainedOn() {
        assertEquals(
                "label 1 (ten)   mnist test[0], which it was trained on",
                Typed.run(predict(OptionalInt.of(1)), "good -d mnist --split test")
                        .lines()
                        .get(1));
    }

    @Test
    void predictsAsOneJsonDocument() {
        JsonNode json = JsonDocument.parse(
                Typed.run(predict(OptionalInt.of(0)), "good --json").out());
        assertEquals(1, json.get("predicted").asInt());
        assertEquals("ten", json.get("predicted_class").asText());
        assertEquals(0.75, json.get("probabilities").get("ten").asDouble());
        assertEquals(7, json.get("model").get("seed").asInt());
        assertEquals(false, json.get("trained_on").asBoolean());
    }

    @Test
    void refusesAModelThatIsNotThereAndAnIndexThatIsNone() {
        assertEquals(new Typed(2, "", "model bad does not exist\n"), Typed.run(predict(OptionalInt.of(0)), "bad"));
        assertEquals(2, Typed.run(predict(OptionalInt.of(0)), "good --index -1").code());
        assertEquals(
                2, Typed.run(predict(OptionalInt.of(0)), "good --index five").code());
        assertEquals(2, Typed.run(predict(OptionalInt.of(0)), "").code());
    }

    @Test
    void warnsWhenAnotherPluginWasForced() {
        assertEquals(
                "warning: another tanh\n",
                Typed.run(predict(OptionalInt.of(0)), "good --force").err());
    }

    @Test
    void showsConfusionAndTheFiguresOfEachClass() {
        Typed typed = Typed.run(evaluate(OptionalInt.of(0), COUNTS), "good");
        assertEquals(
                List.of(
                        "tanh + sgd(learning-rate=0.01), seed 7, 100 epochs",
                        "digits, the 10 rows that were held out from training",
                        "accuracy 0.8000   loss 0.2500",
                        "",
                        "true   predicted",
                        "         0   ten",
                        "0        4     1",
                        "ten      .     5",
                        "",
                        "class  precision  recall  f1      rows",
                        "0      1.0000     0.8000  0.8889  5",
                        "ten    0.8333     1.0000  0.9091  5"),
                typed.lines());
    }

    @Test
    void saysThatRowsThatWereTrainedOnAreNoTest() {
        assertTrue(unwrapped(OptionalInt.of(4)).contains("THE MODEL WAS TRAINED ON 4 OF THEM, this is no test"));
        assertTrue(unwrapped(OptionalInt.of(10)).contains("THE MODEL WAS TRAINED ON ALL OF THEM, this is no test"));
        assertTrue(unwrapped(OptionalInt.empty()).contains("the data are not those of training"));
    }

    private String unwrapped(OptionalInt trainedOn) {
        return Typed.run(evaluate(trainedOn, COUNTS), "good").out().replace('\n', ' ');
    }

    @Test
    void fitsManyClassesIntoTheTerminal() {
        int[][] counts = new int[30][30];
        counts[3][5] = 12345;
        counts[3][3] = 1;
        Typed typed = Typed.run(evaluate(OptionalInt.of(0), counts), "good");
        assertTrue(typed.lines().stream().allMatch(line -> line.length() <= 80), typed.out());
        assertTrue(typed.out().contains("the commonest mistakes"), typed.out());
        assertTrue(typed.out().contains("class numbe…  class numbe…  12345"), typed.out());
    }

    @Test
    void evaluatesAsOneJsonDocument() {
        JsonNode json = JsonDocument.parse(
                Typed.run(evaluate(OptionalInt.of(0), COUNTS), "good --json").out());
        assertEquals(0.8, json.get("accuracy").asDouble());
        assertEquals(5, json.get("confusion").get(1).get(1).asInt());
        assertEquals(0.8, json.get("classes").get(0).get("recall").asDouble());
        assertEquals(0, json.get("trained_on").asInt());
    }

    @Test
    void listsTheModelsOfAFolder() {
        ShellCommand models = new ModelsCommand(workbench, new FakeSavedModels(OptionalInt.of(0), COUNTS));
        assertEquals(
                List.of(
                        "model  data set  test accuracy  trained",
                        "good   digits    0.8000         tanh + sgd(learning-rate=0.01), seed 7, 100",
                        "                                epochs"),
                Typed.run(models, "saved kept").lines());
        JsonNode json =
                JsonDocument.parse(Typed.run(models, "saved kept --json").out());
        assertEquals("good", json.get(0).get("name").asText());
    }

    @Test
    void comparesAndKeepsTheModels() {
        Typed typed = Typed.run(
                new CompareCommand(workbench, new FakeExperimentFiles(), new FakeDefinitions(workbench)),
                "--save kept --overwrite -q");
        assertEquals(0, typed.code(), typed.err());
        ModelTarget target = workbench.options().save().orElseThrow();
        assertTrue(target.folder().endsWith("kept"));
        assertTrue(target.overwrite());
        assertTrue(typed.err().contains("saved 1 model in "), typed.err());
    }
}
