package org.neuroplug.api.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads and writes experiment files: YAML 1.2, of which JSON is a part. What a file leaves out takes the founding
 * experiment's value.
 */
@ProviderType
public interface ExperimentFiles {
    /**
     * Reads an experiment that shall run with what is plugged in: holds the file against its {@link #schema}, which is made of these
     * plug-ins.
     *
     * @param plugins by kind, in use or not; asked for the kinds that the file names
     * @throws org.neuroplug.api.InvalidInputException as {@link #read(Path)} does; also when the file names a plug-in that is not there, or a
     *     setting that it does not have, or a value that the schema does not allow
     */
    ExperimentSpec read(Path file, Function<PluginKind, List<PluginDescriptor>> plugins);

    /**
     * Reads an experiment. Names of plug-ins and their settings are not looked up here but when the experiment starts.
     *
     * @throws org.neuroplug.api.InvalidInputException when the file cannot be read or is not an experiment; the message
     *     names the file and, where it can, line and column
     */
    ExperimentSpec read(Path file);

    /**
     * Reads an experiment from text, as {@link #read(Path)} does from a file.
     *
     * @param name what messages call the text
     */
    ExperimentSpec parse(String name, String text);

    /** The experiment as YAML that {@link #read(Path)} reads back as an equal value, every setting written out. */
    String write(ExperimentSpec spec);

    /**
     * The JSON Schema (2020-12) of experiment files, by which editors complete and check them: keys, names of plug-ins, their settings and
     * the ranges of values.
     *
     * @param plugins what can be chosen, by kind
     * @return maps, lists, texts, numbers and truth values
     */
    Map<String, Object> schema(Function<PluginKind, List<PluginDescriptor>> plugins);
}
