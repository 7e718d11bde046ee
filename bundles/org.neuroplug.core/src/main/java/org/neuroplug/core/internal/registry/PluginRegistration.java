package org.neuroplug.core.internal.registry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginFacts;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.core.internal.checks.Subject;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** What the registration of a plug-in's service says of it, without a call of its code. */
final class PluginRegistration {
    /** Of two plug-ins of one name, the one that is preferred comes first. */
    static final Comparator<PluginRegistration> PREFERENCE = Comparator.comparing(PluginRegistration::name)
            .thenComparing(PluginRegistration::ranking, Comparator.reverseOrder())
            .thenComparing(r -> r.bundle.getVersion(), Comparator.reverseOrder())
            .thenComparing(PluginRegistration::serviceId);

    /** Service property that Declarative Services set: which of a bundle's components it is. */
    private static final String COMPONENT = "component.name";

    private final ServiceReference<Object> reference;
    private final Bundle bundle;
    private final PluginIdentity identity;

    PluginRegistration(PluginKind kind, ServiceReference<Object> reference, BundleDigest digest) {
        this.reference = reference;
        this.bundle = reference.getBundle();
        this.identity = new PluginIdentity(
                kind,
                Objects.toString(reference.getProperty(Plugin.NAME)),
                Objects.toString(bundle.getSymbolicName(), "unnamed"),
                bundle.getVersion().toString(),
                digest.of(bundle));
    }

    ServiceReference<Object> reference() {
        return reference;
    }

    PluginIdentity identity() {
        return identity;
    }

    String name() {
        return identity.name();
    }

    /** Whether an experiment can name it. */
    boolean hasName() {
        return name().matches(PluginChoice.NAME_PATTERN);
    }

    boolean hasVersion(String version) {
        return bundle.getVersion().equals(Version.parseVersion(version));
    }

    /** Whether both are the same service, registered under several contracts. */
    boolean sameService(PluginRegistration other) {
        return reference.equals(other.reference);
    }

    private int ranking() {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer i ? i : 0;
    }

    private long serviceId() {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }

    /** What a verdict on it is about. */
    Subject subject() {
        return new Subject(identity, Objects.toString(reference.getProperty(COMPONENT), ""));
    }

    /** The ids of its bundle and of those whose packages it uses. */
    Set<Long> bundles() {
        return WiredBundles.of(bundle);
    }

    /** Whether its bundle has taken it back, which can happen at any moment. */
    boolean isGone() {
        return reference.getBundle() == null;
    }

    /** How a message calls it: {@code activation swish (com.example.swish 1.0.0)}. */
    String words() {
        return identity.kind().words() + " " + name() + " (" + identity.symbolicName() + " " + identity.version() + ")";
    }

    String description() {
        return text(Plugin.DESCRIPTION);
    }

    List<String> extensions() {
        return texts(Plugin.EXTENSIONS);
    }

    /** Other names that lead to it. */
    List<String> aliases() {
        return texts(Plugin.ALIASES);
    }

    PluginFacts facts() {
        return new PluginFacts(
                aliases(), text(Formula.TEXT), text(Formula.DERIVATIVE), text(Formula.RANGE), text(Formula.SOURCE));
    }

    private String text(String property) {
        return Objects.toString(reference.getProperty(property), "");
    }

    private List<String> texts(String property) {
        Object value = reference.getProperty(property);
        return value instanceof String[] many
                ? Arrays.asList(many)
                : value instanceof String one ? List.of(one) : List.of();
    }
}
