package org.neuroplug.datasets.internal.idx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.datasets.internal.Notes;
import org.neuroplug.datasets.internal.Sha256;
import org.neuroplug.spi.DataFolders;

class IdxDatasetTest {
    private static final List<String> NO_MIRRORS = List.of();

    @TempDir
    private Path root;

    private final MnistDataset mnist = new MnistDataset(NO_MIRRORS);
    private Path given;
    private Path downloads;

    @BeforeEach
    void makeFolders() throws IOException {
        given = Files.createDirectories(root.resolve("given/mnist"));
        downloads = Files.createDirectories(root.resolve("downloads/mnist"));
    }

    private Dataset load() throws IOException {
        return mnist.load(
                Hyperparameters.none(), new DataFolders(Optional.of(given.getParent()), downloads.getParent()));
    }

    private String refusal() {
        return assertThrows(InvalidInputException.class, this::load).getMessage();
    }

    private static void writeFour(Path folder) throws IOException {
        Files.write(folder.resolve("train-images-idx3-ubyte.gz"), IdxBytes.gzip(IdxBytes.images(3)));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(5, 0, 4));
        Files.write(folder.resolve("t10k-images.idx3-ubyte"), IdxBytes.images(2));
        Files.write(folder.resolve("t10k-labels.idx1-ubyte.gz"), IdxBytes.gzip(IdxBytes.labels(9, 1)));
    }

    @Test
    void readsTheFourFilesUnderEachOfTheirNames() throws IOException {
        writeFour(given);
        Dataset dataset = load();
        Samples train = dataset.splits().get("train");
        Samples test = dataset.splits().get("test");
        assertEquals(List.of("train", "test"), List.copyOf(dataset.splits().keySet()));
        assertEquals(3, train.size());
        assertEquals(4, train.label(2));
        assertEquals(2 / 255f, train.row(2)[783]);
        assertEquals(9, test.label(0));
        assertEquals(Optional.of(new ImageShape(28, 28, 1)), dataset.imageShape());
        assertEquals(Scaling.NONE, dataset.scaling());
        assertEquals(given.toString(), dataset.source());
    }

    @Test
    void isKnownByTheHashOfTheInflatedFiles() throws IOException {
        writeFour(given);
        assertEquals(
                Sha256.of(IdxBytes.images(3), IdxBytes.labels(5, 0, 4), IdxBytes.images(2), IdxBytes.labels(9, 1)),
                load().sha256());
    }

    @Test
    void prefersTheGivenFolderToDownloads() throws IOException {
        writeFour(downloads);
        assertEquals(downloads.toString(), load().source());
        writeFour(given);
        assertEquals(given.toString(), load().source());
    }

    @Test
    void saysWhereItLookedAndHowToDownload() {
        assertEquals(
                "mnist: there are no files in " + given + " and " + downloads
                        + "; 'dataset fetch mnist' downloads them",
                refusal());
    }

    @ParameterizedTest
    @CsvSource({
        "train-images-idx3-ubyte.gz, train-images-idx3-ubyte",
        "t10k-labels.idx1-ubyte.gz, t10k-labels-idx1-ubyte"
    })
    void saysWhichFileIsMissing(String file, String missing) throws IOException {
        writeFour(given);
        writeFour(downloads);
        Files.delete(given.resolve(file));
        assertEquals(
                "mnist: " + missing + " is missing in " + given
                        + ", plain or .gz; 'dataset fetch mnist' downloads all files",
                refusal());
    }

    @Test
    void refusesAnotherNumberOfLabelsThanOfImages() throws IOException {
        writeFour(given);
        Path labels = given.resolve("train-labels-idx1-ubyte");
        Files.write(labels, IdxBytes.labels(1, 2, 3, 4));
        assertEquals(
                given.resolve("train-images-idx3-ubyte.gz") + " has 3 images, but " + labels
                        + " has 4 labels; must be as many",
                refusal());
    }

    @Test
    void refusesALabelAboveNine() throws IOException {
        writeFour(given);
        Path labels = given.resolve("train-labels-idx1-ubyte");
        Files.write(labels, IdxBytes.labels(1, 10, 3));
        assertEquals(labels + ": label number 1 is 10, must be from 0 to 9", refusal());
        Files.write(labels, IdxBytes.labels(1, 2, 255));
        assertEquals(labels + ": label number 2 is 255, must be from 0 to 9", refusal());
    }

    @Test
    void namesTheClassesOfEachSet() throws IOException {
        writeFour(given);
        for (String set : List.of("fashion-mnist", "kmnist")) {
            writeFour(Files.createDirectories(root.resolve("given").resolve(set)));
        }
        DataFolders folders = new DataFolders(Optional.of(given.getParent()), downloads.getParent());
        assertEquals("9", load().classes().get(9));
        assertEquals(
                "Ankle boot",
                new FashionMnistDataset(NO_MIRRORS)
                        .load(Hyperparameters.none(), folders)
                        .classes()
                        .get(9));
        assertEquals(
                List.of("o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo"),
                new KmnistDataset(NO_MIRRORS)
                        .load(Hyperparameters.none(), folders)
                        .classes());
    }

    @Test
    void readsTheRealMnist() throws IOException {
        Path data = realData();
        assumeTrue(
                Files.isDirectory(data.resolve("mnist")),
                "there is no MNIST in " + data + "; -Dneuroplug.test.data=DIR says where mnist/ lies");
        Dataset dataset =
                mnist.load(Hyperparameters.none(), new DataFolders(Optional.of(data), root.resolve("downloads")));
        Samples train = dataset.splits().get("train");
        Samples test = dataset.splits().get("test");
        assertEquals(60_000, train.size());
        assertEquals(10_000, test.size());
        assertEquals(5, train.label(0));
        assertEquals(7, test.label(0));
        assertEquals(0.1307, mean(train), 0.0001);
        assertEquals("b2d8f5bf39174ee5ffeefa97e42d673c35432b411bb5d1f74fbbeddae7f1690a", dataset.sha256());
    }

    private static Path realData() {
        Path module = Path.of("").toAbsolutePath();
        Path beside = module.resolve("../../../shared/data").normalize();
        return Path.of(System.getProperty("neuroplug.test.data", beside.toString()));
    }

    /** MNIST's well-known mean. */
    private static double mean(Samples samples) {
        double sum = 0;
        float[] row = new float[samples.width()];
        for (int i = 0; i < samples.size(); i++) {
            samples.copyRow(i, row, 0);
            for (float value : row) {
                sum += value;
            }
        }
        return sum / ((double) samples.size() * samples.width());
    }

    @Test
    void doesNotDownloadWithoutMirrors() {
        String message = assertThrows(
                        InvalidInputException.class,
                        () -> mnist.fetch(
                                Hyperparameters.none(),
                                new DataFolders(Optional.empty(), downloads.getParent()),
                                new Notes()))
                .getMessage();
        assertEquals("no mirrors are configured: org.neuroplug.datasets.mnist must list at least one", message);
    }
}
