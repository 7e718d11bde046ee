package org.neuroplug.api.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.ApprovedJar;
import org.neuroplug.api.plugin.TrustRule;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which plug-ins may run. Nothing of a jar that is not trusted runs: it is not even installed. What is trusted runs with all the
 * rights of the user; there is no sandbox. Safe for use from any thread.
 */
@ProviderType
public interface PluginTrust {
    /**
     * The rule in force.
     *
     * @throws InvalidInputException when the setting cannot be understood; nothing is trusted then
     */
    TrustRule rule();

    /** The file that keeps the approved jars: a line for each, as {@code sha256sum} writes it. */
    Path file();

    /** The approved jars. */
    List<ApprovedJar> approved() throws IOException;

    /**
     * Approves a jar by the SHA-256 of its bytes; it is taken up at once when it lies in the plug-in folder.
     *
     * @param jar anywhere
     * @throws InvalidInputException when it is not a file
     */
    ApprovedJar approve(Path jar) throws IOException;

    /** Takes approvals back; those jars are stopped at once unless another rule is in force. */
    void withdraw(List<ApprovedJar> jars) throws IOException;
}
