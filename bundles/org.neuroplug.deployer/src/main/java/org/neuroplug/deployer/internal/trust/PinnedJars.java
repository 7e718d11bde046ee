package org.neuroplug.deployer.internal.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.neuroplug.api.FileErrors;

/** Trusts the jars whose SHA-256 was approved. */
public final class PinnedJars implements Trust {
    private final ApprovedJars approved;

    public PinnedJars(ApprovedJars approved) {
        this.approved = approved;
    }

    @Override
    public Optional<String> objection(Path jar, String sha256) {
        try {
            return approved.contains(sha256)
                    ? Optional.empty()
                    : Optional.of(
                            "is not trusted: plugins.trust is pinned, and nobody approved these bytes; 'plugin trust "
                                    + jar.getFileName() + "' approves them");
        } catch (IOException e) {
            return Optional.of("is not trusted: plugins.trust is pinned, and " + approved.file() + " cannot be read: "
                    + FileErrors.reason(e));
        }
    }
}
