package org.neuroplug.datasets.internal.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.datasets.internal.Sha256;
import org.neuroplug.spi.DataFolders;

class CsvDatasetTest {
    private static final String FLOWERS = "length,width,species\n5.1,3.5,setosa\n7,3.2,versicolor\n4.9,-3e-1,setosa\n";

    @TempDir
    private Path folder;

    private final CsvDataset csv = new CsvDataset();
    private DataFolders folders;
    private Path file;

    @BeforeEach
    void chooseFile() {
        folders = new DataFolders(Optional.of(folder.resolve("given")), folder.resolve("downloads"));
        file = folder.resolve("table.csv");
    }

    private Dataset load(String file, String... settings) throws IOException {
        Map<String, String> given = new LinkedHashMap<>(Map.of("file", file));
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        return csv.load(Hyperparameters.resolve("data set csv", csv.parameters(), given), folders);
    }

    private Dataset loadText(String text, String... settings) throws IOException {
        Files.writeString(file, text);
        return load(file.toString(), settings);
    }

    private String refusal(String text, String... settings) {
        return assertThrows(InvalidInputException.class, () -> loadText(text, settings))
                .getMessage();
    }

    private static int[] labels(Samples samples) {
        return IntStream.range(0, samples.size()).map(samples::label).toArray();
    }

    @Test
    void takesTheLastColumnAsLabelsAndTheOthersAsFeatures() throws IOException {
        Dataset dataset = loadText(FLOWERS);
        Samples rows = dataset.splits().get("train");
        assertEquals(List.of("train"), List.copyOf(dataset.splits().keySet()));
        assertEquals(List.of("setosa", "versicolor"), dataset.classes());
        assertArrayEquals(new int[] {0, 1, 0}, labels(rows));
        assertArrayEquals(new float[] {5.1f, 3.5f}, rows.row(0));
        assertArrayEquals(new float[] {4.9f, -0.3f}, rows.row(2));
        assertEquals(Optional.empty(), dataset.imageShape());
    }

    @Test
    void takesTheNamedColumnAsLabels() throws IOException {
        Dataset dataset = loadText("kind,a,b\nx,1,2\ny,3,4\n", "label", "kind");
        assertEquals(List.of("x", "y"), dataset.classes());
        assertArrayEquals(new float[] {3, 4}, dataset.splits().get("train").row(1));
    }

    @Test
    void isKnownByTheHashOfItsFile() throws IOException {
        Dataset dataset = loadText(FLOWERS);
        assertEquals(Sha256.of(FLOWERS.getBytes(StandardCharsets.UTF_8)), dataset.sha256());
        assertEquals(file.toString(), dataset.source());
    }

    @ParameterizedTest
    @CsvSource({"standard,STANDARD", "min-max,MIN_MAX", "none,NONE"})
    void leavesScalingToTheWorkbench(String setting, Scaling scaling) throws IOException {
        assertEquals(scaling, loadText(FLOWERS, "scale", setting).scaling());
        assertArrayEquals(
                new float[] {7f, 3.2f},
                load(file.toString(), "scale", setting).splits().get("train").row(1));
    }

    @Test
    void scalesToStandardWhenNothingElseIsAskedFor() throws IOException {
        assertEquals(Scaling.STANDARD, loadText(FLOWERS).scaling());
    }

    @Test
    void sortsLabelsThatAreNumbersByValue() throws IOException {
        Dataset dataset = loadText("x,y\n1,10\n2,9\n3,-1\n");
        assertEquals(List.of("-1", "9", "10"), dataset.classes());
        assertArrayEquals(new int[] {2, 1, 0}, labels(dataset.splits().get("train")));
    }

    @Test
    void sortsLabelsAlphabeticallyWhenOneIsNoNumber() throws IOException {
        assertEquals(List.of("10", "9", "x"), loadText("x,y\n1,9\n2,10\n3,x\n").classes());
    }

    @ParameterizedTest
    @CsvSource({"tab, '\t'", "space, ' '", ";, ;", "|, |"})
    void readsOtherDelimiters(String setting, char delimiter) throws IOException {
        Dataset dataset = loadText(FLOWERS.replace(',', delimiter), "delimiter", setting);
        assertArrayEquals(new float[] {7f, 3.2f}, dataset.splits().get("train").row(1));
    }

    @Test
    void readsQuotesByteOrderMarksWindowsLinesAndBlankLines() throws IOException {
        Dataset dataset = loadText("\ufeff\"a\",b\r\n\r\n \"1\" , \"x, \"\"y\"\"\"\r\n2,z");
        assertEquals(List.of("x, \"y\"", "z"), dataset.classes());
        assertArrayEquals(new float[] {1}, dataset.splits().get("train").row(0));
        assertEquals(
                1, loadText("\ufeff\"kind\",a\nx,1\ny,2\n", "label", "kind").width());
    }

    @Test
    void readsMoreRowsThanTheFirstArraysHold() throws IOException {
        StringBuilder text = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 3000; i++) {
            text.append(i).append(',').append(-i).append(',').append(i % 7).append('\n');
        }
        Samples rows = loadText(text.toString()).splits().get("train");
        assertEquals(3000, rows.size());
        assertArrayEquals(new float[] {2999, -2999}, rows.row(2999));
        assertEquals(2999 % 7, rows.label(2999));
    }

    @Test
    void looksInTheDataFoldersToo() throws IOException {
        Path inCsv = folder.resolve("given/csv/flowers.csv");
        Path inDownloads = folder.resolve("downloads/other.csv");
        for (Path path : List.of(inCsv, inDownloads)) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, FLOWERS);
        }
        assertEquals(inCsv.toString(), load("flowers.csv").source());
        assertEquals(inDownloads.toString(), load("other.csv").source());
    }

    @Test
    void saysWhereItLookedForAMissingFile() {
        String message = assertThrows(InvalidInputException.class, () -> load("nothing.csv"))
                .getMessage();
        assertEquals(
                "there is no file nothing.csv; looked for "
                        + Path.of("nothing.csv").toAbsolutePath() + ", "
                        + folder.resolve("given/csv/nothing.csv") + ", " + folder.resolve("given/nothing.csv") + ", "
                        + folder.resolve("downloads/csv/nothing.csv") + ", "
                        + folder.resolve("downloads/nothing.csv"),
                message);
    }

    @Test
    void needsAFileName() {
        String message = assertThrows(
                        InvalidInputException.class,
                        () -> Hyperparameters.resolve("data set csv", csv.parameters(), Map.of()))
                .getMessage();
        assertEquals(
                "data set csv: file must be given: the table; looked for here, then in the data folders and their csv/",
                message);
    }

    @Test
    void refusesAFolder() {
        assertEquals(
                folder + " is not a file",
                assertThrows(InvalidInputException.class, () -> load(folder.toString()))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"''", "ab", "'\"'"})
    void refusesDelimitersThatAreNotOneCharacter(String delimiter) {
        assertEquals(
                "data set csv: delimiter must be one character, tab or space, was '" + delimiter + "'",
                refusal(FLOWERS, "delimiter", delimiter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n1,x\\n2,y,3\\n| line 3: has 3 values, must have 2 as the header has",
                "a,b,c\\n1,2,x\\n3,y\\n| line 3: has 2 values, must have 3 as the header has",
                "a,b\\n1,x\\n\\nred,y\\n| line 4, column 'a': must be a number, was 'red'",
                "a,b\\n1,x\\n,y\\n| line 3, column 'a': must be a number, was empty",
                "a,b\\n1f,x\\n2,y\\n| line 2, column 'a': must be a number, was '1f'",
                "a,b\\n1-2,x\\n2,y\\n| line 2, column 'a': must be a number, was '1-2'",
                "a,b\\nNaN,x\\n2,y\\n| line 2, column 'a': must be a finite number, was NaN",
                "a,b\\n-Infinity,x\\n2,y\\n| line 2, column 'a': must be a finite number, was -Infinity",
                "a,b\\n1e39,x\\n2,y\\n| line 2, column 'a': must be at most 3.4028235E38 in size, was '1e39'",
                "a,b\\n1,\"x\\n2,y\\n| line 2, column 'b': must be a label on one line, was 'x 2,y'; is a quote not closed?",
                "a,b\\n\"1\\n2,y\\n3,4\\n5,6\\n7,8\\n9,10\\n11,12\\n13,14\\n15,16,17\",x\\n| line 2, column 'a': must be a"
                        + " number, was '1 2,y 3,4 5,6 7,8 9,10 11,12 13,14 15,16…'",
                "a,b\\n1,\\n2,y\\n| line 2, column 'b': must be a label, was empty",
                "a,b\\n1,x\\n2,x\\n| column 'b' must have at least two different labels, has only 'x'",
                "a,b\\n| has a header but no rows, must have at least two",
                "\\n\\n| is empty, must have a header line and rows",
                "''| is empty, must have a header line and rows",
                "a,\"b\\nc\\n1,2,x\\n| line 1: column 2 must have a name on one line, has 'b c 1,2,x'; is a quote not closed?",
                "a,,c\\n1,2,x\\n| line 1: column 2 must have a name, has none",
                "a,b,a\\n1,2,x\\n| line 1: column 3 must have a name of its own, has that of another, 'a'",
                "a;b\\n1;x\\n| line 1: there must be at least one feature beside the label, there is only column 'a;b';"
                        + " is the delimiter right?",
            })
    void saysWhatIsWrongAndWhere(String text, String message) {
        assertEquals(file + " " + message.strip(), refusal(text.replace("\\n", "\n")));
    }

    @Test
    void suggestsTheLabelColumnThatWasMeant() {
        assertEquals(
                file + " has no column 'speces'; did you mean species? (there are length, width, species)",
                refusal(FLOWERS, "label", "speces"));
    }

    @Test
    void doesNotListHundredsOfColumns() {
        String header =
                String.join(",", IntStream.range(0, 300).mapToObj(i -> "c" + i).toList());
        String message = refusal(header + "\n", "label", "nonsense");
        assertEquals(
                file + " has no column 'nonsense' (there are c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12,"
                        + " c13, c14, c15, c16, c17, c18, c19 … 300 in all)",
                message);
    }

    @Test
    void refusesMeasurementsAsLabels() {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i <= 1000; i++) {
            text.append("1,").append(i / 1000.0).append('\n');
        }
        assertEquals(
                file + " line 1002, column 'b': must have at most 1000 different labels, has one more with '1.0';"
                        + " is it the right column?",
                refusal(text.toString()));
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        Files.write(file, "a,b\n1,x\n2,Ä\n3,z\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                file + " line 3 is not UTF-8, the file must be",
                assertThrows(InvalidInputException.class, () -> load(file.toString()))
                        .getMessage());
    }

    @Test
    void refusesAFileThatIsTooLargeBeforeReadingIt() throws IOException {
        Files.writeString(file, FLOWERS);
        CsvFile table = new CsvFile(file, new CsvFormat("", ','), FLOWERS.length() - 1);
        assertEquals(
                file + " has " + FLOWERS.length() + " bytes, must have at most " + (FLOWERS.length() - 1),
                assertThrows(InvalidInputException.class, table::read).getMessage());
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        String message = refusal("a,b\n1,\"" + "x".repeat(20 << 20));
        assertEquals(1, message.lines().count(), message);
        assertTrue(
                message.startsWith(
                        file + " cannot be read as CSV: Exception when reading record that started in line 2:"),
                message);
    }
}
