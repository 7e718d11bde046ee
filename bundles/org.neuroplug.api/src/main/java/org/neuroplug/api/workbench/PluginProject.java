package org.neuroplug.api.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.neuroplug.api.plugin.PluginKind;

/**
 * A project that was written for a new plug-in.
 *
 * @param kind of the plug-in
 * @param name of the plug-in
 * @param packageName of its classes; also the symbolic name of its bundle
 * @param folder the project's folder, which was not there before
 * @param files what was written, relative to the folder, in order
 * @param jar what building it makes, relative to the folder
 */
public record PluginProject(PluginKind kind, String name, String packageName, Path folder, List<Path> files, Path jar) {
    public PluginProject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(packageName, "packageName");
        Objects.requireNonNull(folder, "folder");
        files = List.copyOf(files);
        Objects.requireNonNull(jar, "jar");
    }
}
