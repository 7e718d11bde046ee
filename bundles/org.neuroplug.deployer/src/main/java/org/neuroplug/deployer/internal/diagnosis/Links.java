package org.neuroplug.deployer.internal.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.BundleStory.Link;
import org.neuroplug.deployer.internal.MissingRequirement;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.ComponentConstants;

/** What is between a bundle and others: packages, capabilities and services. */
final class Links {
    private static final List<String> OF_NO_INTEREST = List.of(
            Constants.SERVICE_ID,
            Constants.SERVICE_BUNDLEID,
            Constants.SERVICE_SCOPE,
            Constants.OBJECTCLASS,
            ComponentConstants.REFERENCE_NAME_SATISFYING_CONDITION + ComponentConstants.REFERENCE_TARGET_SUFFIX,
            "neuroplug.description");

    private Links() {}

    /** What a bundle requires; when it is not resolved, who could provide it. */
    static List<Link> needs(Bundle bundle, Bundle[] all) {
        return wiring(bundle)
                .map(wiring -> wiring.getRequiredWires(null).stream()
                        .map(wire -> new Link(
                                MissingRequirement.words(wire.getRequirement()),
                                List.of(words(wire.getProvider().getBundle()))))
                        .toList())
                .orElseGet(() -> MissingRequirement.needs(bundle, all).stream()
                        .map(need -> new Link(
                                need.what(),
                                need.provider().map(Links::words).stream().toList()))
                        .toList());
    }

    /** What a bundle registered. */
    static List<Link> services(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getState() == Bundle.INSTALLED ? null : bundle.getRegisteredServices();
        return services == null
                ? List.of()
                : Arrays.stream(services)
                        .map(service -> new Link(words(service), users(service)))
                        .toList();
    }

    private static List<String> users(ServiceReference<?> service) {
        Bundle[] users = service.getUsingBundles();
        return users == null
                ? List.of()
                : Stream.of(users).map(Links::words).sorted().toList();
    }

    /** The bundles that use a bundle's packages or other capabilities. */
    static List<String> users(Bundle bundle) {
        return wiring(bundle)
                .map(wiring -> wiring.getProvidedWires(null).stream()
                        .map(BundleWire::getRequirer)
                        .map(requirer -> words(requirer.getBundle()))
                        .sorted()
                        .distinct()
                        .toList())
                .orElseGet(List::of);
    }

    private static Optional<BundleWiring> wiring(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleWiring.class));
    }

    private static String words(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private static String words(ServiceReference<?> service) {
        Map<String, String> properties = new TreeMap<>();
        for (String key : service.getPropertyKeys()) {
            if (!OF_NO_INTEREST.contains(key) && !key.startsWith("component.")) {
                properties.put(key, text(service.getProperty(key)));
            }
        }
        String contracts =
                String.join(", ", new TreeSet<>(List.of((String[]) service.getProperty(Constants.OBJECTCLASS))));
        return contracts + (properties.isEmpty() ? "" : " " + properties);
    }

    private static String text(Object value) {
        return value instanceof Object[] many ? Arrays.toString(many) : String.valueOf(value);
    }
}
