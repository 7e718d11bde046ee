package org.neuroplug.api.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginKind;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes Maven projects for new plug-ins. A project is a working plug-in, with its test, that builds on its own: a copy
 * of an example under other names, to be changed. Safe for use from any thread.
 */
@ProviderType
public interface PluginProjects {
    /** The kinds of plug-in for which it can write a project. */
    List<PluginKind> kinds();

    /**
     * Writes a project; either all of it or nothing.
     *
     * @param kind one of {@link #kinds()}
     * @param name what experiments shall call the plug-in
     * @param packageName of its classes; empty for {@code com.example.NAME}
     * @param folder where; must not exist yet
     * @throws InvalidInputException when a name cannot be used or the folder exists
     * @throws IOException when the project cannot be written
     */
    PluginProject write(PluginKind kind, String name, Optional<String> packageName, Path folder) throws IOException;
}
