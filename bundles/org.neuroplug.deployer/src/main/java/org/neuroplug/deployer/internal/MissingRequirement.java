package org.neuroplug.deployer.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** What an unresolved bundle lacks, in words: which package in which versions, and what there is instead. */
public final class MissingRequirement {
    private final BundleRequirement requirement;
    private final List<BundleCapability> offered;

    private MissingRequirement(BundleRequirement requirement, List<BundleCapability> offered) {
        this.requirement = requirement;
        this.offered = offered;
    }

    /**
     * Looks for the first requirement that nothing fulfils, then for one that only unresolved bundles would.
     *
     * @param bundle that is not resolved
     * @param all the bundles of the framework
     * @return empty when the cause lies elsewhere, such as in conflicting versions
     */
    public static Optional<String> of(Bundle bundle, Bundle[] all) {
        List<MissingRequirement> needed = declared(bundle, all);
        return needed.stream()
                .filter(need -> need.matching().isEmpty())
                .map(MissingRequirement::absent)
                .findFirst()
                .or(() -> needed.stream()
                        .flatMap(need -> need.stuck(bundle).stream())
                        .findFirst());
    }

    /**
     * Something that a bundle requires.
     *
     * @param what in words
     * @param provider who could provide it
     */
    public record Need(String what, Optional<Bundle> provider) {}

    /** Everything that a bundle requires, whether it is resolved or not. */
    public static List<Need> needs(Bundle bundle, Bundle[] all) {
        return declared(bundle, all).stream()
                .map(need -> new Need(
                        need.what(),
                        need.matching().stream()
                                .map(capability -> capability.getRevision().getBundle())
                                .findFirst()))
                .toList();
    }

    /** A requirement in words: {@code package org.maths [1.0.0,2.0.0)}. */
    public static String words(BundleRequirement requirement) {
        return new MissingRequirement(requirement, List.of()).what();
    }

    private static List<MissingRequirement> declared(Bundle bundle, Bundle[] all) {
        return revision(bundle).stream()
                .flatMap(revision -> revision.getDeclaredRequirements(null).stream())
                .filter(MissingRequirement::mandatory)
                .map(requirement -> new MissingRequirement(requirement, capabilities(requirement.getNamespace(), all)))
                .toList();
    }

    private static boolean mandatory(BundleRequirement requirement) {
        return !Constants.RESOLUTION_OPTIONAL.equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
                && !"dynamic".equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
                && !Constants.EFFECTIVE_ACTIVE.equals(
                        requirement.getDirectives().get(Constants.EFFECTIVE_DIRECTIVE));
    }

    private static List<BundleCapability> capabilities(String namespace, Bundle[] all) {
        return Stream.of(all)
                .flatMap(bundle -> revision(bundle).stream())
                .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream())
                .toList();
    }

    private static Optional<BundleRevision> revision(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleRevision.class));
    }

    private List<BundleCapability> matching() {
        return offered.stream().filter(requirement::matches).toList();
    }

    private String absent() {
        String name = name();
        List<String> versions = offered.stream()
                .filter(capability -> name.equals(capability.getAttributes().get(requirement.getNamespace())))
                .map(capability -> String.valueOf(capability.getAttributes().get(versionAttribute())))
                .distinct()
                .sorted()
                .toList();
        if (requirement.getNamespace().equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)) {
            return "needs another Java than " + System.getProperty("java.version") + ": " + filter().text();
        }
        String instead = versions.isEmpty() ? "no bundle offers it" : "there is " + String.join(", ", versions);
        return "needs " + what() + ", but " + instead;
    }

    /** When all who offer it are not resolved themselves. */
    private Optional<String> stuck(Bundle bundle) {
        List<Bundle> offering = matching().stream()
                .map(capability -> capability.getRevision().getBundle())
                .filter(other -> !other.equals(bundle))
                .toList();
        if (offering.isEmpty() || offering.stream().anyMatch(other -> other.getState() != Bundle.INSTALLED)) {
            return Optional.empty();
        }
        String names = offering.stream().map(Bundle::getSymbolicName).collect(Collectors.joining(", "));
        return Optional.of("needs " + what() + " of " + names + ", which is not resolved itself");
    }

    private String what() {
        String range = filter().range();
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> "package " + name() + (range.isEmpty() ? "" : " " + range);
            case BundleNamespace.BUNDLE_NAMESPACE -> "bundle " + name() + (range.isEmpty() ? "" : " " + range);
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE -> "a Java such as " + filter().text();
            default -> requirement.getNamespace() + " " + filter().text();
        };
    }

    private String name() {
        return filter().value(requirement.getNamespace()).orElse("");
    }

    private String versionAttribute() {
        return requirement.getNamespace().equals(BundleNamespace.BUNDLE_NAMESPACE)
                ? BundleNamespace.CAPABILITY_BUNDLE_VERSION_ATTRIBUTE
                : Constants.VERSION_ATTRIBUTE;
    }

    private VersionFilter filter() {
        return new VersionFilter(
                requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, ""), versionAttribute());
    }
}
