package org.neuroplug.api.plugin;

import java.util.List;
import java.util.Objects;

/**
 * What was found when a plug-in was checked against its contract.
 *
 * @param identity which code it is
 * @param findings one for each part of the check
 */
public record PluginReport(PluginIdentity identity, List<PluginFinding> findings) {
    public PluginReport {
        Objects.requireNonNull(identity, "identity");
        findings = List.copyOf(findings);
    }

    /** Whether experiments would use it without force. */
    public boolean passed() {
        return findings.stream().noneMatch(finding -> finding.outcome() == PluginFinding.Outcome.FAILED);
    }
}
