package org.neuroplug.api.experiment;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads and writes experiment files: YAML 1.2, of which JSON is a part. What a file leaves out takes the founding
 * experiment's value.
 */
@ProviderType
public interface ExperimentFiles {
    /**
     * Reads an experiment. Names of plug-ins and their settings are not looked up here but when the experiment starts.
     *
     * @throws org.neuroplug.api.InvalidInputException when the file cannot be read or is not an experiment; the message
     *     names the file and, where it can, line and column
     */
    ExperimentSpec read(Path file);

    /**
     * Reads an experiment from text, as {@link #read} does from a file.
     *
     * @param name what messages call the text
     */
    ExperimentSpec parse(String name, String text);

    /** The experiment as YAML that {@link #read} reads back as an equal value, every setting written out. */
    String write(ExperimentSpec spec);
}
