package org.neuroplug.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.internal.Breach;
import org.neuroplug.checks.internal.DatasetParts;
import org.neuroplug.checks.internal.NotCheckable;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;

/**
 * Checks a data set: that its rows have the width and its labels the range that it says, that features are finite, and
 * that loading it twice gives the same samples. A data set that needs files which are not there is not checked.
 */
public final class DatasetCheck implements PluginCheck {
    /** No files at all, so that the verdict depends on the plug-in only. */
    public static final DataFolders NO_FILES = new DataFolders(
            Optional.empty(), Path.of("folder-that-is-not-there").toAbsolutePath());

    private final DatasetProvider provider;
    private final Hyperparameters settings;
    private final DataFolders folders;

    /** @param folders where files may lie; {@link #NO_FILES} checks only what needs none */
    public DatasetCheck(DatasetProvider provider, Hyperparameters settings, DataFolders folders) {
        this.provider = provider;
        this.settings = settings;
        this.folders = folders;
    }

    @Override
    public void run(CheckReport report) {
        Dataset[] loaded = new Dataset[1];
        boolean created = report.part("load", () -> {
            loaded[0] = load();
            return loaded[0].size() + " rows of " + loaded[0].width() + " features in "
                    + loaded[0].classes().size() + " classes";
        });
        if (!created) {
            return;
        }
        DatasetParts parts = new DatasetParts(loaded[0]);
        report.part("rows", parts::rows);
        report.part("labels", parts::labels);
        report.part("features", parts::features);
        report.part("loads the same again", () -> parts.same(load()));
    }

    private Dataset load() {
        try {
            Dataset dataset = provider.load(settings, folders);
            if (dataset == null) {
                throw new Breach("it returned null instead of a data set");
            }
            return dataset;
        } catch (IOException e) {
            throw new NotCheckable("it cannot be read: " + e);
        }
    }
}
