package org.neuroplug.deployer.internal.trust;

import java.nio.file.Path;
import java.util.Optional;

/** Decides whether a jar may run. */
@FunctionalInterface
public interface Trust {
    /** Everything may run. */
    Trust ANY = (jar, sha256) -> Optional.empty();

    /**
     * Why a jar must not run.
     *
     * @param jar a copy that nobody changes any more
     * @param sha256 of its bytes, in lower case hex
     * @return one sentence without a subject; empty when it is trusted
     */
    Optional<String> objection(Path jar, String sha256);
}
