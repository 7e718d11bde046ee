package org.neuroplug.datasets.internal.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.testkit.DatasetContract;

class CsvContractTest extends DatasetContract {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeATable() throws IOException {
        Files.writeString(
                folder.resolve("t.csv"), "length,width,species\n5.1,3.5,setosa\n7,3.2,versicolor\n4.9,3,setosa\n");
    }

    @Override
    protected DatasetProvider plugin() {
        return new CsvDataset();
    }

    @Override
    protected Map<String, ?> settings() {
        return Map.of("file", folder.resolve("t.csv").toString());
    }

    @Override
    protected Optional<Path> files() {
        return Optional.of(folder);
    }
}
