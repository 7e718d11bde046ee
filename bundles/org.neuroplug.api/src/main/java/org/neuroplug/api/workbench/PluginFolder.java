package org.neuroplug.api.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginJar;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The folder into which people drop plug-ins: a jar that appears, changes or goes is taken up within two seconds. Safe for use
 * from any thread.
 */
@ProviderType
public interface PluginFolder {
    /** The folder. */
    Path path();

    /** Its jars, by file name, those that could not be used included. */
    List<PluginJar> jars();

    /**
     * Copies a jar into the folder, under its own file name, and takes it up. It appears there at once and whole, after it
     * was checked. A jar whose bytes are there already is left as it is.
     *
     * @param jar anywhere
     * @param others what becomes of other versions
     * @return the jar in the folder; not active when it waits for something that another jar may bring
     * @throws InvalidInputException when it cannot be used, or others are in the way; the folder is as it was
     * @throws IOException when the folder cannot be written to
     */
    PluginJar install(Path jar, OtherVersions others) throws IOException;

    /**
     * Takes a jar out of the folder and out of use.
     *
     * @param jar one of {@link #jars()}
     * @throws IOException when it cannot be deleted
     */
    void remove(PluginJar jar) throws IOException;
}
