package org.neuroplug.deployer.internal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.workbench.PluginInspector;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Keeps plug-ins from taking the place of the workbench's own bundles. A second copy of a contract would split the plug-ins into
 * those that see the one and those that see the other; a second engine cannot be loaded at all.
 */
final class RuntimeGuard {
    private static final String OURS = "org.neuroplug.";
    private static final String ENGINE = "org.neuroplug.dl4j";

    private final BundleContext context;

    RuntimeGuard(BundleContext context) {
        this.context = context;
    }

    /** Why an installed bundle must not be resolved; empty when it may. */
    Optional<String> objection(Bundle bundle) {
        return twin(bundle).or(() -> packages(bundle));
    }

    private Optional<String> twin(Bundle bundle) {
        return own().filter(other -> other.getSymbolicName().equals(bundle.getSymbolicName()))
                .findFirst()
                .map(other -> "is " + other.getSymbolicName() + ", a part of the workbench itself, "
                        + (other.getSymbolicName().startsWith(ENGINE)
                                ? "and its natives cannot be loaded twice: exchange it in the workbench's installation,"
                                        + " and restart"
                                : "which is exchanged in the workbench's installation, not as a plug-in"));
    }

    private Optional<String> packages(Bundle bundle) {
        Set<String> own = Stream.concat(own(), Stream.of(context.getBundle(0)))
                .flatMap(RuntimeGuard::exports)
                .collect(Collectors.toSet());
        return exports(bundle)
                .filter(own::contains)
                .findFirst()
                .map(name -> "exports the package " + name
                        + ", which is the workbench's own: import it, and leave it out of Export-Package");
    }

    private Stream<Bundle> own() {
        return Stream.of(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null
                        && bundle.getSymbolicName().startsWith(OURS)
                        && !Bundles.isPlugin(bundle)
                        && !bundle.getLocation().startsWith(PluginInspector.ASIDE));
    }

    private static Stream<String> exports(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleRevision.class)).stream()
                .flatMap(revision -> revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .map(BundleCapability::getAttributes)
                .map(attributes -> String.valueOf(attributes.get(PackageNamespace.PACKAGE_NAMESPACE)));
    }
}
