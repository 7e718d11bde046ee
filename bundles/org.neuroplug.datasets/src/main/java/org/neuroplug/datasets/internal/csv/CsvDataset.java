package org.neuroplug.datasets.internal.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;
import org.osgi.service.component.annotations.Component;

/**
 * A table of numbers with a column of labels, as a text file with a header line (RFC 4180, UTF-8). All rows are in one
 * split, which experiments divide by a fraction.
 */
@Component
@Plugin(name = "csv", description = "your own table: a header, numbers, and a column of labels")
public final class CsvDataset implements DatasetProvider {
    private static final Map<String, Character> NAMED_DELIMITERS = Map.of("tab", '\t', "space", ' ');

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.requiredText("file", "the table; looked for here, then in the data folders and their csv/"),
                Parameter.text("label", "", "the column that holds the labels; the last one when empty"),
                Parameter.text("delimiter", ",", "the character between values, or the word tab or space"),
                Parameter.text(
                        "scale",
                        "standard",
                        "what is done to each feature, fitted on the training rows",
                        "standard",
                        "min-max",
                        "none"));
    }

    @Override
    public Dataset load(Hyperparameters settings, DataFolders folders) throws IOException {
        Path path = new CsvLocation(folders).find(settings.text("file"));
        CsvFormat format = new CsvFormat(settings.text("label"), delimiter(settings.text("delimiter")));
        CsvTable table = new CsvFile(path, format).read();
        return new Dataset(
                table.classes(),
                Map.of(Dataset.TRAIN, table.samples()),
                Optional.empty(),
                Scaling.valueOf(settings.text("scale").replace('-', '_').toUpperCase(Locale.ROOT)),
                path.toString(),
                table.sha256());
    }

    private static char delimiter(String text) {
        if (NAMED_DELIMITERS.containsKey(text)) {
            return NAMED_DELIMITERS.get(text);
        }
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            throw new InvalidInputException(
                    "data set csv: delimiter must be one character, tab or space, was '" + text + "'");
        }
        return text.charAt(0);
    }
}
