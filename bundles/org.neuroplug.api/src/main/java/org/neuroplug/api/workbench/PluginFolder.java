package org.neuroplug.api.workbench;

import java.nio.file.Path;
import java.util.List;
import org.neuroplug.api.plugin.PluginJar;
import org.osgi.annotation.versioning.ProviderType;

/** The folder into which people drop plug-ins: a jar that appears, changes or goes is taken up within two seconds. */
@ProviderType
public interface PluginFolder {
    /** The folder. */
    Path path();

    /** Its jars, by file name, those that could not be used included. */
    List<PluginJar> jars();
}
