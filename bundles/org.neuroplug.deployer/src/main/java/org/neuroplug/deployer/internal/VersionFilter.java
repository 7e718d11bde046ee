package org.neuroplug.deployer.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads name and version range back out of the filter that a framework makes of an import. */
final class VersionFilter {
    private final String filter;
    private final String version;

    /** @param version the attribute that carries the version */
    VersionFilter(String filter, String version) {
        this.filter = filter.replace(" ", "");
        this.version = Pattern.quote(version);
    }

    String text() {
        return filter;
    }

    /** The value that an attribute is compared with. */
    Optional<String> value(String attribute) {
        return find("\\(" + Pattern.quote(attribute) + "=([^)]+)\\)");
    }

    /** The range as a manifest writes it, such as {@code [1.0.0,2.0.0)}; empty when every version will do. */
    String range() {
        Optional<String> exactly = find("\\(" + version + "=([^)]+)\\)");
        if (exactly.isPresent()) {
            return "[" + exactly.get() + "," + exactly.get() + "]";
        }
        String from = lower();
        String to = upper();
        if (to.isEmpty()) {
            return from.equals("[0.0.0") ? "" : from.replaceFirst("^\\[", "") + (from.isEmpty() ? "" : " or newer");
        }
        return (from.isEmpty() ? "[0" : from) + "," + to;
    }

    private String lower() {
        return find("(?<!!)\\(" + version + ">=([^)]+)\\)")
                .map(v -> "[" + v)
                .or(() -> find("\\(!\\(" + version + "<=([^)]+)\\)\\)").map(v -> "(" + v))
                .orElse("");
    }

    private String upper() {
        return find("\\(!\\(" + version + ">=([^)]+)\\)\\)")
                .map(v -> v + ")")
                .or(() -> find("(?<!!)\\(" + version + "<=([^)]+)\\)").map(v -> v + "]"))
                .orElse("");
    }

    private Optional<String> find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(filter);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
