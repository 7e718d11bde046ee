package org.neuroplug.core.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.Axis;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.RandomSearch;

class GridFilesTest {
    private static final Optional<RandomSearch> SEARCH = Optional.of(new RandomSearch(5, -3));

    @TempDir
    Path folder;

    private final YamlExperimentFiles files = new YamlExperimentFiles();

    private ExperimentSpec read(String text) throws IOException {
        return files.read(Files.writeString(folder.resolve("grid.yaml"), text));
    }

    private static Grid grid(Optional<RandomSearch> search, String... settings) {
        return Grid.parse(List.of(settings), search);
    }

    @Test
    void readsListsOfValues() throws IOException {
        ExperimentSpec spec = read(
                """
                grid:
                  training.learning-rate: [0.01, 1e-1]
                  training.batch: 100, 200
                  training.epochs: 5
                  model.units: [[100, 100], [200, 200]]
                  activation.text: ["a, b", c]
                """);

        assertEquals(
                grid(
                        Optional.empty(),
                        "training.learning-rate=0.01,0.1",
                        "training.batch=100,200",
                        "training.epochs=5",
                        "model.units=[100,100],[200,200]",
                        "activation.text=\"a, b\",c"),
                spec.grid());
        assertEquals(4 * 16, spec.arms().size());
    }

    @Test
    void readsModels() throws IOException {
        assertEquals(
                grid(Optional.empty(), "model=mlp(units=[5]),other"),
                read("grid: {model: [{name: mlp, units: [5]}, other]}").grid());
    }

    @Test
    void readsARandomSearch() throws IOException {
        ExperimentSpec spec = read(
                """
                grid: {training.learning-rate: "log:1e-4..1e-1", training.batch: 16..512}
                search: {method: random, budget: 5, seed: -3}
                """);

        assertEquals(grid(SEARCH, "training.learning-rate=log:1e-4..1e-1", "training.batch=16..512"), spec.grid());
        assertEquals(
                Optional.of(new RandomSearch(7, 1)),
                read("{grid: {training.batch: 1..9}, search: {budget: 7}}")
                        .grid()
                        .search());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "training.learning-rate=0.01,0.1",
                "training.batch=100,200",
                "model.units=[100,100],[],[\"a,b\",c]",
                "model=mlp(units=[1,2]),other@1.0.0",
                "optimizer.x=null,true,\"\",\"# a\",\"a: b\",\"[x]\",0x1F,1..2",
                "activation.alpha=1"
            })
    void valuesReadBackAsTheyWere(String setting) throws IOException {
        assertReadsBack(ExperimentSpec.founding().withGrid(grid(Optional.empty(), setting)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "training.learning-rate=log:1e-4..1e-1",
                "training.batch=16..512",
                "model.depth=int:1..4",
                "optimizer.x=-1.5..1e300"
            })
    void aSearchReadsBackWithTheArmsThatItDrew(String setting) throws IOException {
        assertReadsBack(ExperimentSpec.founding().withGrid(grid(SEARCH, setting, "activation.a=x,[y]")));
    }

    private void assertReadsBack(ExperimentSpec spec) throws IOException {
        String text = files.write(spec);
        ExperimentSpec back = read(text);

        assertEquals(spec, back, text);
        assertEquals(
                spec.arms().stream().map(Arm::toString).toList(),
                back.arms().stream().map(Arm::toString).toList());
    }

    @Test
    void settingsKeepTheirOrder() throws IOException {
        ExperimentSpec spec =
                ExperimentSpec.founding().withGrid(grid(Optional.empty(), "training.epochs=1,2", "training.batch=3,4"));

        assertEquals(
                List.of("training.epochs", "training.batch"),
                List.copyOf(read(files.write(spec)).grid().axes().keySet()));
    }

    @Test
    void writesForPeople() {
        String text = files.write(ExperimentSpec.founding()
                .withGrid(grid(SEARCH, "training.learning-rate=log:1e-4..1e-1", "model.units=[100,100],[200,200]")));

        assertTrue(
                text.contains(
                        """
                        # Settings that arms differ in: every combination of them, unless a search draws some.
                        grid:
                          training.learning-rate: log:0.0001..0.1
                          model.units: [[100, 100], [200, 200]]
                        search:
                          method: random
                          budget: 5 # arms that are drawn
                          seed: -3 # the same arms each time
                        """),
                text);
        assertFalse(files.write(ExperimentSpec.founding()).contains("grid"));
    }

    @Test
    void readsABaseline() throws IOException {
        assertEquals(
                "tanh + sgd, batch=200",
                read("{baseline: \"tanh, batch=200\", grid: {training.batch: [100, 200]}}")
                        .baseline()
                        .orElseThrow()
                        .toString());
        assertEquals(Optional.empty(), read("{}").baseline());
        assertReadsBack(ExperimentSpec.founding().withBaseline("elu"));
        assertReadsBack(ExperimentSpec.founding()
                .withGrid(grid(SEARCH, "training.learning-rate=log:1e-4..1e-1", "optimizer.x=\"a, b\",[c]"))
                .withBaseline(ExperimentSpec.founding()
                        .withGrid(grid(SEARCH, "training.learning-rate=log:1e-4..1e-1", "optimizer.x=\"a, b\",[c]"))
                        .arms()
                        .get(3)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "baseline: tahn | 1:11: unknown baseline 'tahn'; did you mean tanh?",
                "baseline: [a] | 1:11: baseline must be a",
                "grid: {training.lr: [1]} | 1:21: arms cannot differ in 'training.lr'; did you mean training.learning-rate?",
                "grid: {training.batch: [10, x]} | 1:24: training.batch must be a whole number from 1 to 2147483647, was x",
                "grid: {training.batch: []} | 1:24: training.batch must have at least one value",
                "grid: {training.batch: 1..5} | 1:7: training.batch is a range",
                "grid: [1] | 1:7: grid must be a mapping of names to values, was a list",
                "search: {seed: 1} | 1:9: search must say how many arms it draws",
                "search: {budget: 5, method: grid} | 1:29: method must be random, was grid",
                "search: {budget: 0} | 1:9: budget must be from 1 to 100000, was 0",
                "search: {budgte: 5} | 1:10: unknown setting of search 'budgte'; did you mean budget?",
                "search: {budget: 5} | 1:9: budget must be at most 4, the number of different arms that there are, was 5"
            })
    void pointsAtWhatIsWrong(String text, String message) {
        String said =
                assertThrows(InvalidInputException.class, () -> read(text)).getMessage();

        assertTrue(said.contains("grid.yaml:" + message), said);
    }

    @Test
    void aFileWithoutAGridHasNone() throws IOException {
        assertEquals(Grid.NONE, read("{}").grid());
        assertEquals(Map.<String, Axis>of(), read("grid: {}").grid().axes());
    }
}
