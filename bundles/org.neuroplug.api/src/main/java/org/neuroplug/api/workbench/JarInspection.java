package org.neuroplug.api.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.neuroplug.api.plugin.PluginReport;
import org.osgi.annotation.versioning.ProviderType;

/** Checks the plug-ins of a jar without putting it into the plug-in folder. Safe for use from any thread. */
@ProviderType
public interface JarInspection {
    /**
     * Starts a jar's bundle aside, where no list shows it and no experiment can use it, checks what it provides, and takes it
     * away again. The same bundle may be installed meanwhile, in this version or another.
     *
     * @param jar anywhere
     * @return a report for each of its plug-ins; at least one
     * @throws org.neuroplug.api.InvalidInputException when it cannot be used, is not trusted, or provides no plug-in
     * @throws IOException when it cannot be read
     * @throws InterruptedException when the calling thread is interrupted; nothing is left behind
     */
    List<PluginReport> inspect(Path jar) throws IOException, InterruptedException;
}
