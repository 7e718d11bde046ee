package org.neuroplug.api.workbench;

import java.util.List;
import org.neuroplug.api.plugin.PluginReport;
import org.osgi.annotation.versioning.ProviderType;

/** Checks the plug-ins of a bundle, for whoever installed it. Safe for use from any thread. */
@ProviderType
public interface PluginInspector {
    /** What the location of a bundle begins with that is installed to be inspected only: its plug-ins are not listed. */
    String ASIDE = "neuroplug-aside:";

    /**
     * Checks every plug-in that a bundle has registered.
     *
     * @param bundle the id of a started bundle
     * @param sha256 of its jar, in lower case hex
     * @throws InterruptedException when the calling thread is interrupted; the check is stopped
     */
    List<PluginReport> inspect(long bundle, String sha256) throws InterruptedException;
}
