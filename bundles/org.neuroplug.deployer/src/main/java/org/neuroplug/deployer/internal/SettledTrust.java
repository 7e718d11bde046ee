package org.neuroplug.deployer.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.deployer.internal.trust.ApprovedJars;
import org.neuroplug.deployer.internal.trust.PinnedJars;
import org.neuroplug.deployer.internal.trust.SignedJars;
import org.neuroplug.deployer.internal.trust.Trust;
import org.neuroplug.deployer.internal.trust.TrustedSigners;

/** Trust as the settings of this moment want it. When they cannot be understood, nothing is trusted. */
final class SettledTrust implements Trust {
    private final Supplier<DeployerSettings> settings;
    private final ApprovedJars approved;

    SettledTrust(Supplier<DeployerSettings> settings, ApprovedJars approved) {
        this.settings = settings;
        this.approved = approved;
    }

    @Override
    public Optional<String> objection(Path jar, String sha256) {
        try {
            return rule(settings.get()).objection(jar, sha256);
        } catch (InvalidInputException e) {
            return Optional.of("is not trusted: " + e.getMessage());
        }
    }

    private Trust rule(DeployerSettings now) {
        return switch (now.trust()) {
            case ANY -> Trust.ANY;
            case PINNED -> new PinnedJars(approved);
            case SIGNED -> new SignedJars(TrustedSigners.of(now.keystore(), now.password(), Clock.systemUTC()));
        };
    }
}
