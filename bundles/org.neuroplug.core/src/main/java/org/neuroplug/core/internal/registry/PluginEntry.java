package org.neuroplug.core.internal.registry;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.checks.PluginCheck;
import org.neuroplug.checks.Verdict;
import org.neuroplug.core.internal.checks.Examination;
import org.neuroplug.core.internal.checks.Examinations;
import org.osgi.framework.BundleContext;

/**
 * A registered plug-in: its registration, its object, and the verdict on it. The object is created when it is first asked for,
 * so that starting the workbench starts no plug-in; it is given back when the service goes.
 */
final class PluginEntry {
    /** Of two plug-ins of one name, the one that is preferred comes first. */
    static final Comparator<PluginEntry> PREFERENCE =
            Comparator.comparing(PluginEntry::registration, PluginRegistration.PREFERENCE);

    private final PluginRegistration registration;
    private final PluginObject object;
    private volatile Examination examination = Examination.over(Verdict.GOOD);

    /**
     * An entry that is not checked yet.
     *
     * @param limit within which the object must be made
     * @param hanging is told that it was not
     */
    PluginEntry(PluginRegistration registration, BundleContext context, Duration limit, Consumer<String> hanging) {
        this.registration = registration;
        ComponentFailures failures = new ComponentFailures(context);
        this.object = new PluginObject(
                context.getServiceObjects(registration.reference()),
                kind().singular() + " " + name(),
                () -> failures.of(registration.reference()),
                limit,
                where -> hanging.accept(Standing.hanging(where).reason()));
    }

    /** Has it checked, unless no experiment could name it anyway. */
    PluginEntry examinedBy(Examinations examinations, BundleLeases leases) {
        if (registration.hasName()) {
            examination = examinations.begin(registration.subject(), this::check, () -> {
                Set<Long> bundles = bundles();
                leases.take(bundles);
                return () -> leases.giveBack(bundles);
            });
        }
        return this;
    }

    private Optional<PluginCheck> check() {
        return fault().isPresent() ? Optional.empty() : Optional.of(ContractChecks.of(this));
    }

    private PluginRegistration registration() {
        return registration;
    }

    PluginIdentity identity() {
        return registration.identity();
    }

    PluginKind kind() {
        return identity().kind();
    }

    String name() {
        return registration.name();
    }

    /** Other names that lead to it. */
    List<String> aliases() {
        return registration.aliases();
    }

    String words() {
        return registration.words();
    }

    boolean hasVersion(String version) {
        return registration.hasVersion(version);
    }

    boolean sameService(PluginEntry other) {
        return registration.sameService(other.registration);
    }

    /** The ids of its bundle and of those whose packages it uses. */
    Set<Long> bundles() {
        return registration.bundles();
    }

    /** Whether its bundle has taken it back, which can happen at any moment. */
    boolean isGone() {
        return object.isGone() || registration.isGone();
    }

    /** Gives the service object back: the plug-in is leaving. */
    void release() {
        examination.cancel();
        object.release();
    }

    /** The service object; waits for it, but not without end. */
    Object service() {
        return made().service();
    }

    private Making.Made made() {
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
        return object.fresh(atEnd);
    }

    Hyperparameters resolve(PluginChoice choice) {
        return Hyperparameters.resolve(kind().words() + " " + name(), made().parameters(), choice.settings());
    }

    Examination examination() {
        return examination;
    }

    /** Why it cannot be made; empty when it can. Tries to, which may take as long as that may take. */
    Optional<String> fault() {
        try {
            object.get();
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** How it stands. Nothing of it is called before its check is over. */
    Standing standing() {
        if (!registration.hasName()) {
            return Standing.rejected("its name must be lower case letters, digits, _ or -, was '" + name() + "'");
        }
        return examination.verdict().map(this::standing).orElseGet(Standing::checking);
    }

    private Standing standing(Verdict verdict) {
        try {
            List<Parameter> parameters = object.get().parameters();
            return verdict.passed() ? Standing.sound(parameters) : Standing.faulty(verdict.reason(), parameters);
        } catch (InvalidInputException e) {
            return object.hung().map(Standing::hanging).orElseGet(() -> Standing.rejected(e.getMessage()));
        }
    }

    /**
     * As the list commands show it.
     *
     * @param preferred the usable plug-in of this name that is in use
     */
    PluginDescriptor describe(Optional<PluginEntry> preferred) {
        Standing standing = standing();
        boolean shadowed =
                standing.isSound() && preferred.filter(p -> p == this).isEmpty();
        return new PluginDescriptor(
                        identity(),
                        registration.description(),
                        standing.parameters(),
                        registration.extensions(),
                        shadowed ? PluginState.SHADOWED : standing.state(),
                        shadowed ? preferred.map(PluginEntry::isPreferred).orElse("") : standing.reason())
                .withFacts(registration.facts());
    }

    private String isPreferred() {
        return identity().symbolicName() + " " + identity().version() + " is preferred";
    }
}
