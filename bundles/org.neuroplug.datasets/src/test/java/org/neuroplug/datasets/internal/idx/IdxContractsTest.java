package org.neuroplug.datasets.internal.idx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.testkit.DatasetContract;

/** What every data set must hold, of each that comes as four IDX files. */
class IdxContractsTest {
    private static final List<String> NO_MIRRORS = List.of();

    @TempDir
    private Path root;

    @BeforeEach
    void writeFiles() throws IOException {
        for (String name : List.of("mnist", "fashion-mnist", "kmnist")) {
            Path folder = Files.createDirectories(root.resolve(name));
            Files.write(folder.resolve("train-images-idx3-ubyte.gz"), IdxBytes.gzip(IdxBytes.images(3)));
            Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(5, 0, 4));
            Files.write(folder.resolve("t10k-images-idx3-ubyte"), IdxBytes.images(2));
            Files.write(folder.resolve("t10k-labels-idx1-ubyte"), IdxBytes.labels(9, 1));
        }
    }

    /** One of them, with the files where its user would have put them. */
    private abstract class FourFiles extends DatasetContract {
        @Override
        protected Optional<Path> files() {
            return Optional.of(root);
        }
    }

    @Nested
    class MnistContract extends FourFiles {
        @Override
        protected DatasetProvider plugin() {
            return new MnistDataset(NO_MIRRORS);
        }
    }

    @Nested
    class FashionMnistContract extends FourFiles {
        @Override
        protected DatasetProvider plugin() {
            return new FashionMnistDataset(NO_MIRRORS);
        }
    }

    @Nested
    class KmnistContract extends FourFiles {
        @Override
        protected DatasetProvider plugin() {
            return new KmnistDataset(NO_MIRRORS);
        }
    }
}
