package org.neuroplug.testkit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.checks.DatasetCheck;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;

/** The contract of data sets. One that reads files gets them from {@link #files()}. */
public abstract class DatasetContract extends PluginContract {
    @TempDir
    Path downloads;

    @Override
    protected abstract DatasetProvider plugin();

    /** The folder in which data sets have a folder each; by default there is none. */
    protected Optional<Path> files() {
        return Optional.empty();
    }

    @TestFactory
    Stream<DynamicTest> loadsTheSameUsableRows() {
        return tests(new DatasetCheck(plugin(), resolved(), new DataFolders(files(), downloads)));
    }
}
