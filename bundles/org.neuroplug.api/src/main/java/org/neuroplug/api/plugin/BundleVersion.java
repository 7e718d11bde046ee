package org.neuroplug.api.plugin;

import java.util.regex.Pattern;
import org.neuroplug.api.InvalidInputException;

/** Versions of bundles, as the OSGi specification writes them. */
final class BundleVersion {
    private static final Pattern FORM =
            Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,2}|(\\d{1,9}\\.){3}[A-Za-z0-9_-]{1,200}");

    private BundleVersion() {}

    /** The version with all its numbers: {@code 1} becomes {@code 1.0.0}. */
    static String full(String version) {
        if (!FORM.matcher(version).matches()) {
            throw new InvalidInputException(
                    "a version is one to three numbers, perhaps with a qualifier, such as 1.0.0 or 1.2.0.beta, was '"
                            + version + "'");
        }
        String[] parts = version.split("\\.", 4);
        StringBuilder full = new StringBuilder(String.valueOf(Integer.parseInt(parts[0])));
        for (int i = 1; i < 3; i++) {
            full.append('.').append(i < parts.length ? Integer.parseInt(parts[i]) : 0);
        }
        return parts.length < 4
                ? full.toString()
                : full.append('.').append(parts[3]).toString();
    }
}
