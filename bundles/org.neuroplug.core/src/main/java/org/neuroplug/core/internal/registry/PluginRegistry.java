package org.neuroplug.core.internal.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.spi.CompiledActivation;
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

    /** Begins to watch for plug-in services. */
    @Activate
    public PluginRegistry(BundleContext context, @Reference BundleLeases leases) {
        this.leases = leases;
        BundleDigest digest = new BundleDigest();
        for (PluginKind kind : PluginKind.values()) {
            trackers.put(
                    kind,
                    Contracts.BY_KIND.get(kind).stream()
                            .map(contract -> track(context, kind, contract, digest))
                            .toList());
        }
    }

    private static ServiceTracker<Object, PluginEntry> track(
            BundleContext context, PluginKind kind, Class<?> contract, BundleDigest digest) {
        try {
            var filter = context.createFilter("(&(objectClass=" + contract.getName() + ")(" + Plugin.NAME + "=*))");
            ServiceTracker<Object, PluginEntry> tracker = new ServiceTracker<>(context, filter, null) {
                @Override
                public PluginEntry addingService(ServiceReference<Object> reference) {
                    return new PluginEntry(kind, reference, context, digest);
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
                .filter(e -> e.name().equals(entry.name()) && !e.sameService(entry) && e.usable())
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
        return sorted.stream().filter(e -> e.name().equals(name) && e.usable()).findFirst();
    }

    /**
     * The plug-in that a choice names: the one in use under its name, or that of the version it asks for.
     *
     * @throws InvalidInputException when there is none that can be used
     */
    PluginEntry entry(PluginKind kind, PluginChoice choice) {
        return entry(kind, choice.name(), choice.version());
    }

    private PluginEntry entry(PluginKind kind, String name, Optional<String> version) {
        List<PluginEntry> entries = entries(kind);
        List<PluginEntry> named =
                entries.stream().filter(e -> e.name().equals(name)).toList();
        List<PluginEntry> meant = named.stream()
                .filter(e -> version.isEmpty() || e.hasVersion(version.get()))
                .toList();
        return preferred(meant, name).orElseThrow(() -> meant.stream()
                .findFirst()
                .map(e -> new InvalidInputException(e.words() + " cannot be used: "
                        + e.describe(Optional.empty()).reason()))
                .orElseGet(() -> named.isEmpty()
                        ? InvalidInputException.unknown(kind.words(), name, different(entries, PluginEntry::name))
                        : InvalidInputException.unknown(
                                "version of " + kind.words() + " " + name,
                                version.orElseThrow(),
                                different(named, e -> e.identity().version()))));
    }

    private static List<String> different(List<PluginEntry> entries, Function<PluginEntry, String> text) {
        return entries.stream().filter(PluginEntry::usable).map(text).distinct().toList();
    }

    /** Usable plug-ins of the same name that were passed over because the choice did not ask for a version. */
    List<PluginIdentity> shadowed(PluginEntry entry, PluginChoice choice) {
        return choice.version().isPresent()
                ? List.of()
                : others(entry, entries(entry.identity().kind()));
    }

    /** Lets somebody look plug-ins up and keep them to the end of his work. */
    public HeldPlugins hold() {
        return hold(Map.of());
    }

    /**
     * The same for one who has activations of his own.
     *
     * @param own by name; they come before plug-ins of the same name
     */
    public HeldPlugins hold(Map<String, CompiledActivation> own) {
        return new HeldPlugins(this, leases, own);
    }

    /** The plug-in in use under a name; with {@code name@version} that one, with its state. */
    public PluginDescriptor descriptor(PluginKind kind, String reference) {
        PluginEntry entry = reference.contains("@")
                ? entry(kind, PluginChoice.of(reference, Map.of()))
                : entry(kind, reference, Optional.empty());
        return described(entry, entries(kind));
    }
}
