package org.neuroplug.core.internal.registry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.checks.Verdict;
import org.neuroplug.core.internal.checks.Examination;
import org.neuroplug.core.internal.checks.Examinations;
import org.neuroplug.core.internal.checks.Subject;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/**
 * A registered plug-in service. The service object is created when it is first asked for, so that starting the workbench
 * starts no plug-in; it is given back when the service goes.
 */
final class PluginEntry {
    /** Of two plug-ins of one name, the one that is preferred comes first. */
    static final Comparator<PluginEntry> PREFERENCE = Comparator.comparing(PluginEntry::name)
            .thenComparing(PluginEntry::ranking, Comparator.reverseOrder())
            .thenComparing(e -> e.bundle.getVersion(), Comparator.reverseOrder())
            .thenComparing(PluginEntry::serviceId);

    /** Service property that Declarative Services set: which of a bundle's components it is. */
    private static final String COMPONENT = "component.name";

    private final PluginKind kind;
    private final ServiceReference<Object> reference;
    private final ServiceObjects<Object> objects;
    private final Bundle bundle;
    private final PluginIdentity identity;
    private final PluginObject object;
    private volatile Examination examination = Examination.over(Verdict.GOOD);
    private volatile boolean gone;

    PluginEntry(PluginKind kind, ServiceReference<Object> reference, BundleContext context, BundleDigest digest) {
        this.kind = kind;
        this.reference = reference;
        this.objects = context.getServiceObjects(reference);
        this.bundle = reference.getBundle();
        this.identity = new PluginIdentity(
                kind,
                Objects.toString(reference.getProperty(Plugin.NAME)),
                Objects.toString(bundle.getSymbolicName(), "unnamed"),
                bundle.getVersion().toString(),
                digest.of(bundle));
        ComponentFailures failures = new ComponentFailures(context);
        this.object = new PluginObject(
                objects, kind.singular() + " " + name(), () -> failures.of(reference), PluginObject.LIMIT);
    }

    /** Has it checked, unless no experiment could name it anyway. */
    PluginEntry examinedBy(Examinations examinations, BundleLeases leases) {
        if (hasName()) {
            Subject subject = new Subject(identity, Objects.toString(reference.getProperty(COMPONENT), ""));
            examination = examinations.begin(subject, ContractChecks.of(this), () -> {
                Set<Long> bundles = bundles();
                leases.take(bundles);
                return () -> leases.giveBack(bundles);
            });
        }
        return this;
    }

    PluginKind kind() {
        return kind;
    }

    String name() {
        return identity.name();
    }

    private boolean hasName() {
        return name().matches(PluginChoice.NAME_PATTERN);
    }

    PluginIdentity identity() {
        return identity;
    }

    /** The ids of its bundle and of those whose packages it uses. */
    Set<Long> bundles() {
        return WiredBundles.of(bundle);
    }

    boolean hasVersion(String version) {
        return bundle.getVersion().equals(Version.parseVersion(version));
    }

    /** Whether both are the same service, registered under several contracts. */
    boolean sameService(PluginEntry other) {
        return reference.equals(other.reference);
    }

    private int ranking() {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer i ? i : 0;
    }

    private long serviceId() {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }

    /** How a message calls it: {@code activation swish (com.example.swish 1.0.0)}. */
    String words() {
        return kind.words() + " " + name() + " (" + identity.symbolicName() + " " + identity.version() + ")";
    }

    /** The service object; waits for it, but not without end. */
    Object service() {
        return made().service();
    }

    private PluginObject.Made made() {
        try {
            return object.get();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(words() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * An object of its own for a service of prototype scope; the shared one otherwise.
     *
     * @param atEnd is given what is to be done when the object is not used any more
     */
    Object fresh(Consumer<Runnable> atEnd) {
        boolean prototype = Constants.SCOPE_PROTOTYPE.equals(reference.getProperty(Constants.SERVICE_SCOPE));
        Object own = prototype && !gone ? objects.getService() : null;
        if (own == null) {
            return service();
        }
        atEnd.accept(() -> giveBack(own));
        return own;
    }

    private void giveBack(Object own) {
        if (!gone) {
            objects.ungetService(own);
        }
    }

    /** Gives the service object back: the plug-in is leaving. */
    void release() {
        gone = true;
        examination.cancel();
        object.release();
    }

    List<Parameter> parameters() {
        return made().parameters();
    }

    Hyperparameters resolve(PluginChoice choice) {
        return Hyperparameters.resolve(kind.words() + " " + name(), parameters(), choice.settings());
    }

    /** What a plug-in says of itself, or why it cannot be used whatever else is registered. */
    private record Look(List<Parameter> parameters, Optional<String> fault) {
        static Look fault(String reason) {
            return new Look(List.of(), Optional.of(reason));
        }
    }

    /** Nothing of a plug-in is called here before its check is over. */
    private Look look() {
        if (!hasName()) {
            return Look.fault("its name must be lower case letters, digits, _ or -, was '" + name() + "'");
        }
        return examination.verdict().isPresent() ? freshLook() : new Look(List.of(), Optional.empty());
    }

    private Look freshLook() {
        try {
            return new Look(object.get().parameters(), Optional.empty());
        } catch (InvalidInputException e) {
            return Look.fault(e.getMessage());
        }
    }

    /** Why it cannot be used, whatever its check found; empty when it can. */
    Optional<String> fault() {
        return hasName() ? freshLook().fault() : look().fault();
    }

    /** Creates the plug-in, which may take as long as that may take. @return whether it can be checked */
    boolean canBeMade() {
        return freshLook().fault().isEmpty();
    }

    /** Whether experiments may use it: its check is over, and there is no fault in it. */
    boolean usable() {
        return examination.verdict().filter(Verdict::passed).isPresent()
                && look().fault().isEmpty();
    }

    /** Whether a name can be found here that somebody may have meant. */
    boolean offered() {
        return quarantine().isEmpty() && look().fault().isEmpty();
    }

    /** Why it is quarantined; empty when it is not. */
    Optional<String> quarantine() {
        return examination.verdict().map(Verdict::reason).filter(reason -> !reason.isEmpty());
    }

    Examination examination() {
        return examination;
    }

    /** Whether its bundle has taken it back, which can happen at any moment. */
    boolean isGone() {
        return gone || reference.getBundle() == null;
    }

    /**
     * As the list commands show it.
     *
     * @param preferred the usable plug-in of this name that is in use
     */
    PluginDescriptor describe(Optional<PluginEntry> preferred) {
        Look look = look();
        PluginState state = state(look, preferred);
        String reason =
                switch (state) {
                    case ACTIVE -> "";
                    case CHECKING -> "it is being checked";
                    case QUARANTINED -> quarantine().orElse("");
                    case REJECTED -> look.fault().orElse("");
                    case SHADOWED -> preferred
                            .map(p -> p.identity.symbolicName() + " " + p.identity.version() + " is preferred")
                            .orElse("");
                };
        return new PluginDescriptor(
                identity,
                Objects.toString(reference.getProperty(Plugin.DESCRIPTION), ""),
                look.parameters(),
                extensions(),
                state,
                reason);
    }

    private PluginState state(Look look, Optional<PluginEntry> preferred) {
        if (look.fault().isPresent()) {
            return PluginState.REJECTED;
        }
        Optional<Verdict> verdict = examination.verdict();
        if (verdict.isEmpty()) {
            return PluginState.CHECKING;
        }
        if (!verdict.get().passed()) {
            return PluginState.QUARANTINED;
        }
        return preferred.filter(p -> p == this).isPresent() ? PluginState.ACTIVE : PluginState.SHADOWED;
    }

    private List<String> extensions() {
        Object property = reference.getProperty(Plugin.EXTENSIONS);
        return property instanceof String[] many
                ? Arrays.asList(many)
                : property instanceof String one ? List.of(one) : List.of();
    }
}
