package org.neuroplug.api.plugin;

import java.util.List;
import java.util.Objects;

/**
 * Everything about a bundle.
 *
 * @param report in short
 * @param sha256 of the jar that it runs from, in lower case hex; {@code unknown} when there is none
 * @param needs what it requires of others, and who provides it: a pair for each
 * @param components its components
 * @param services what it offers, and who uses it: a pair for each
 * @param users the bundles that use its packages
 */
public record BundleStory(
        BundleReport report,
        String sha256,
        List<Link> needs,
        List<ComponentReport> components,
        List<Link> services,
        List<String> users) {
    public BundleStory {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(sha256, "sha256");
        needs = List.copyOf(needs);
        components = List.copyOf(components);
        services = List.copyOf(services);
        users = List.copyOf(users);
    }

    /**
     * Something between this bundle and others.
     *
     * @param what is needed or offered
     * @param bundles those at the other end; none when there is nobody
     */
    public record Link(String what, List<String> bundles) {
        public Link {
            Objects.requireNonNull(what, "what");
            bundles = List.copyOf(bundles);
        }
    }
}
