package org.neuroplug.core.internal.checks;

import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.checks.Verdict;
import org.neuroplug.core.internal.digest.Sha256;

/**
 * What a verdict is about: a service of a bundle of certain bytes.
 *
 * @param identity which code it is
 * @param component which of the bundle's services of that kind and name
 */
public record Subject(PluginIdentity identity, String component) {
    /** Whether its bytes are known, so that a verdict on them holds for the next process too. */
    boolean isLasting() {
        return identity.sha256().matches("[0-9a-f]{64}");
    }

    /** In words, the same for the same code only. */
    String text() {
        return String.join(
                " ",
                identity.kind().singular(),
                identity.name(),
                component,
                identity.sha256(),
                "checks",
                Verdict.CHECKS_VERSION);
    }

    /** A file name for the verdict. */
    String key() {
        return Sha256.of(text());
    }
}
