package org.neuroplug.core.internal.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.PluginInspector;
import org.neuroplug.core.internal.checks.Examinations;
import org.neuroplug.core.internal.naming.Naming;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;

/** The plug-ins that are there at this moment, by kind and name. */
@Component(service = PluginRegistry.class)
public final class PluginRegistry {
    private final Map<PluginKind, List<ServiceTracker<Object, PluginEntry>>> trackers = new TreeMap<>();
    private final BundleLeases leases;
    private final Examinations examinations;

    /** Begins to watch for plug-in services. */
    @Activate
    public PluginRegistry(BundleContext context, @Reference BundleLeases leases, @Reference Examinations examinations) {
        this.leases = leases;
        this.examinations = examinations;
        BundleDigest digest = new BundleDigest();
        for (PluginKind kind : PluginKind.values()) {
            trackers.put(
                    kind,
                    Contracts.BY_KIND.get(kind).stream()
                            .map(contract -> track(context, kind, contract, digest))
                            .toList());
        }
    }

    private ServiceTracker<Object, PluginEntry> track(
            BundleContext context, PluginKind kind, Class<?> contract, BundleDigest digest) {
        try {
            var filter = context.createFilter("(&(objectClass=" + contract.getName() + ")(" + Plugin.NAME + "=*))");
            ServiceTracker<Object, PluginEntry> tracker = new ServiceTracker<>(context, filter, null) {
                @Override
                public PluginEntry addingService(ServiceReference<Object> reference) {
                    return reference.getBundle().getLocation().startsWith(PluginInspector.ASIDE)
                            ? null
                            : entry(kind, reference, context, digest);
                }

                @Override
                public void removedService(ServiceReference<Object> reference, PluginEntry entry) {
                    entry.release();
                }
            };
            tracker.open();
            return tracker;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private PluginEntry entry(
            PluginKind kind, ServiceReference<Object> reference, BundleContext context, BundleDigest digest) {
        PluginRegistration registration = new PluginRegistration(kind, reference, digest);
        return new PluginEntry(
                        registration,
                        context,
                        examinations.limit(kind),
                        fault -> examinations.tell(registration.subject(), fault))
                .examinedBy(examinations, leases);
    }

    /** Gives every plug-in back. */
    @Deactivate
    public void close() {
        trackers.values().forEach(many -> many.forEach(ServiceTracker::close));
    }

    /** The plug-ins of a kind, by name, each with its state. */
    public List<PluginDescriptor> list(PluginKind kind) {
        List<PluginEntry> entries = entries(kind);
        return entries.stream()
                .flatMap(entry -> {
                    PluginDescriptor described = described(entry, entries);
                    return entry.isGone() ? Stream.empty() : Stream.of(described);
                })
                .toList();
    }

    private static PluginDescriptor described(PluginEntry entry, List<PluginEntry> entries) {
        PluginDescriptor described = entry.describe(preferred(entries, entry.name()));
        return described.state() == PluginState.ACTIVE ? described.shadowing(others(entry, entries)) : described;
    }

    private static List<PluginIdentity> others(PluginEntry entry, List<PluginEntry> entries) {
        return entries.stream()
                .filter(e -> e.name().equals(entry.name())
                        && !e.sameService(entry)
                        && e.standing().isSound())
                .map(PluginEntry::identity)
                .toList();
    }

    private List<PluginEntry> entries(PluginKind kind) {
        List<PluginEntry> entries = new ArrayList<>();
        for (ServiceTracker<Object, PluginEntry> tracker : trackers.get(kind)) {
            Collection<PluginEntry> tracked = tracker.getTracked().values();
            tracked.stream()
                    .filter(e -> entries.stream().noneMatch(known -> known.sameService(e)))
                    .forEach(entries::add);
        }
        entries.sort(PluginEntry.PREFERENCE);
        return entries;
    }

    private static Optional<PluginEntry> preferred(List<PluginEntry> sorted, String name) {
        return sorted.stream()
                .filter(e -> e.name().equals(name) && e.standing().isSound())
                .findFirst();
    }

    /** The plug-ins of a kind when their checks are over, or as they are when the time is over. */
    public List<PluginDescriptor> list(PluginKind kind, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<PluginEntry> entries = entries(kind);
        for (int i = entries.size() - 1; i >= 0; i--) {
            entries.get(i).examination().hasten(); // what is asked for last begins first
        }
        for (PluginEntry entry : entries) {
            entry.examination().await(end - System.nanoTime());
        }
        return list(kind);
    }

    /**
     * The plug-in that a choice names: the one in use under its name, or that of the version it asks for. Waits for its
     * verdict when it is being checked.
     *
     * @param force whether one that is quarantined will do when there is no other
     * @throws InvalidInputException when there is none that can be used
     */
    PluginEntry entry(PluginKind kind, PluginChoice choice, boolean force) {
        List<PluginEntry> meant = meant(kind, choice.name(), choice.version());
        return firstUsable(meant)
                .or(() -> meant.stream()
                        .filter(e -> force && e.standing().forcible())
                        .findFirst())
                .orElseThrow(() -> unusable(meant.get(0)));
    }

    /** All plug-ins that a choice may mean, the preferred one first; at least one. Waits for the verdicts on its name. */
    private List<PluginEntry> meant(PluginKind kind, String name, Optional<String> version) {
        List<PluginEntry> entries = entries(kind);
        List<PluginEntry> named = naming(entries).called(name);
        named.forEach(PluginRegistry::awaitVerdict);
        List<PluginEntry> meant = named.stream()
                .filter(e -> version.isEmpty() || e.hasVersion(version.get()))
                .toList();
        if (meant.isEmpty()) {
            throw named.isEmpty()
                    ? naming(offered(entries)).unknown(kind, name, List.of())
                    : InvalidInputException.unknown(
                            "version of " + kind.words() + " " + name,
                            version.orElseThrow(),
                            offered(named).stream()
                                    .map(e -> e.identity().version())
                                    .distinct()
                                    .toList());
        }
        return meant;
    }

    private static Naming<PluginEntry> naming(List<PluginEntry> entries) {
        return new Naming<>(entries, PluginEntry::name, PluginEntry::aliases);
    }

    private static Optional<PluginEntry> firstUsable(List<PluginEntry> sorted) {
        return sorted.stream().filter(e -> e.standing().isSound()).findFirst();
    }

    private static void awaitVerdict(PluginEntry entry) {
        try {
            entry.examination().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while " + entry.words() + " was being checked");
        }
    }

    private static InvalidInputException unusable(PluginEntry entry) {
        Standing standing = entry.standing();
        return standing.forcible()
                ? quarantined(entry.words(), standing.reason())
                : new InvalidInputException(entry.words()
                        + standing.quarantine()
                                .map(fault -> " is quarantined: " + fault + "; replace or remove it")
                                .orElseGet(() -> " cannot be used: " + standing.reason()));
    }

    /** What refuses something in which a check found a fault. */
    static InvalidInputException quarantined(String words, String fault) {
        return new InvalidInputException(words + " is quarantined: " + fault + "; --force uses it all the same");
    }

    private static List<PluginEntry> offered(List<PluginEntry> entries) {
        return entries.stream().filter(PluginRegistry::mayBeMeant).toList();
    }

    /** A name that leads to an error is no good suggestion. */
    private static boolean mayBeMeant(PluginEntry entry) {
        PluginState state = entry.standing().state();
        return state == PluginState.ACTIVE || state == PluginState.CHECKING;
    }

    /** The choice by the plug-in's own name, where it is an alias; as it is where no plug-in is meant. */
    public PluginChoice canonical(PluginKind kind, PluginChoice choice) {
        return naming(entries(kind)).called(choice.name()).stream()
                .findFirst()
                .map(entry -> choice.named(entry.name()))
                .orElse(choice);
    }

    /** Usable plug-ins of the same name that were passed over because the choice did not ask for a version. */
    List<PluginIdentity> shadowed(PluginEntry entry, PluginChoice choice) {
        return choice.version().isPresent()
                ? List.of()
                : others(entry, entries(entry.identity().kind()));
    }

    /** Lets somebody look sound plug-ins up and keep them to the end of his work. */
    public HeldPlugins hold() {
        return hold(Map.of(), false);
    }

    /**
     * The same for one who has activations of his own.
     *
     * @param own by name; they come before plug-ins of the same name
     * @param force whether plug-ins that are quarantined will do
     */
    public HeldPlugins hold(Map<String, OwnActivation> own, boolean force) {
        return new HeldPlugins(this, leases, own, force);
    }

    /** The plug-in in use under a name, or why none is; with {@code name@version} that one, with its state. */
    public PluginDescriptor descriptor(PluginKind kind, String reference) {
        Optional<PluginChoice> versioned =
                Optional.of(reference).filter(r -> r.contains("@")).map(r -> PluginChoice.of(r, Map.of()));
        List<PluginEntry> meant = meant(
                kind, versioned.map(PluginChoice::name).orElse(reference), versioned.flatMap(PluginChoice::version));
        return described(firstUsable(meant).orElse(meant.get(0)), entries(kind));
    }
}
