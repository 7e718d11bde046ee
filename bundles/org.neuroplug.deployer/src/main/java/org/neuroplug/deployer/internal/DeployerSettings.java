package org.neuroplug.deployer.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.TrustRule;

/**
 * The settings in force.
 *
 * @param trust which jars may run
 * @param keystore with the certificates that count for {@link TrustRule#SIGNED}
 * @param password of the key store
 * @param largest the most that a jar may have, in MB
 * @param unpacked the most that the entries of a jar may unpack to, in MB
 */
record DeployerSettings(TrustRule trust, Path keystore, String password, int largest, int unpacked) {
    DeployerSettings {
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(keystore, "keystore");
        Objects.requireNonNull(password, "password");
    }

    /** What counts when nothing is set. */
    static DeployerSettings defaults(Path home) {
        return new DeployerSettings(TrustRule.ANY, home.resolve("config/trusted.p12"), "changeit", 200, 1000);
    }

    /** The same, with the defaults in place of settings that cannot be understood. */
    static Supplier<DeployerSettings> orDefaults(Supplier<DeployerSettings> settings, Path home) {
        return () -> {
            try {
                return settings.get();
            } catch (InvalidInputException e) {
                return defaults(home);
            }
        };
    }

    /**
     * Reads a configuration, which may come from a file that somebody edited.
     *
     * @param home against which relative file names are resolved
     * @throws InvalidInputException when a value is not allowed
     */
    static DeployerSettings of(Dictionary<String, Object> properties, Path home) {
        DeployerSettings defaults = defaults(home);
        return new DeployerSettings(
                text(properties, "plugins.trust").map(DeployerSettings::rule).orElse(defaults.trust),
                text(properties, "plugins.keystore")
                        .map(value -> file(home, value))
                        .orElse(defaults.keystore),
                text(properties, "plugins.keystore.password").orElse(defaults.password),
                megabytes(properties, "plugins.largest", defaults.largest),
                megabytes(properties, "plugins.unpacked", defaults.unpacked));
    }

    private static Optional<String> text(Dictionary<String, Object> properties, String key) {
        return Optional.ofNullable(properties.get(key))
                .map(value -> String.valueOf(value).strip());
    }

    private static TrustRule rule(String word) {
        List<String> words = Stream.of(TrustRule.values()).map(TrustRule::word).toList();
        return Stream.of(TrustRule.values())
                .filter(rule -> rule.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "plugins.trust must be one of " + String.join(", ", words) + ", was '" + word + "'"));
    }

    private static Path file(Path home, String name) {
        try {
            return home.resolve(name);
        } catch (InvalidPathException e) {
            throw new InvalidInputException("plugins.keystore cannot be a file's name, was '" + name + "'", e);
        }
    }

    private static int megabytes(Dictionary<String, Object> properties, String key, int otherwise) {
        Optional<String> value = text(properties, key);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(key, value.get(), e);
        }
        throw notANumber(key, value.get(), null);
    }

    private static InvalidInputException notANumber(String key, String value, Throwable cause) {
        return new InvalidInputException(key + " must be a whole number of MB > 0, was '" + value + "'", cause);
    }
}
