package org.neuroplug.core.internal.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.Trainer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;

/** The plug-ins that are there at this moment, by kind and name. */
@Component(service = PluginRegistry.class)
public final class PluginRegistry {
    private final Map<PluginKind, List<ServiceTracker<Object, PluginEntry>>> trackers = new TreeMap<>();

    /** Begins to watch for plug-in services. */
    @Activate
    public PluginRegistry(BundleContext context) {
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
                    PluginDescriptor described = entry.describe(preferred(entries, entry.name()));
                    return entry.isGone() ? Stream.empty() : Stream.of(described);
                })
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

    private PluginEntry entry(PluginKind kind, String name) {
        List<PluginEntry> entries = entries(kind);
        return preferred(entries, name).orElseThrow(() -> entries.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .map(e -> new InvalidInputException(e.words() + " cannot be used: "
                        + e.describe(Optional.empty()).reason()))
                .orElseGet(() -> InvalidInputException.unknown(
                        kind.words(),
                        name,
                        entries.stream()
                                .filter(PluginEntry::usable)
                                .map(PluginEntry::name)
                                .distinct()
                                .toList())));
    }

    /** The plug-in in use under a name. */
    public PluginDescriptor descriptor(PluginKind kind, String name) {
        PluginEntry entry = entry(kind, name);
        return entry.describe(Optional.of(entry));
    }

    /** The data set that a choice names. */
    public Chosen<DatasetProvider> dataset(PluginChoice choice) {
        return chosen(PluginKind.DATASET, choice, DatasetProvider.class);
    }

    /** The activation that a choice names, whichever of the contracts it registered under. */
    public Chosen<ActivationProvider> activation(PluginChoice choice) {
        PluginEntry entry = entry(PluginKind.ACTIVATION, choice.name());
        return new Chosen<>(entry.identity(), entry.words(), Activations.provider(entry), entry.resolve(choice));
    }

    /** The optimizer that a choice names. */
    public Chosen<OptimizerProvider> optimizer(PluginChoice choice) {
        return chosen(PluginKind.OPTIMIZER, choice, OptimizerProvider.class);
    }

    /** The model that a choice names. */
    public Chosen<ModelProvider> model(PluginChoice choice) {
        return chosen(PluginKind.MODEL, choice, ModelProvider.class);
    }

    /** The trainer that a choice names. */
    public Chosen<Trainer> trainer(PluginChoice choice) {
        return chosen(PluginKind.TRAINER, choice, Trainer.class);
    }

    /** The reporter that a choice names. */
    public Chosen<Reporter> reporter(PluginChoice choice) {
        return chosen(PluginKind.REPORTER, choice, Reporter.class);
    }

    private <T> Chosen<T> chosen(PluginKind kind, PluginChoice choice, Class<T> contract) {
        PluginEntry entry = entry(kind, choice.name());
        return new Chosen<>(entry.identity(), entry.words(), contract.cast(entry.service()), entry.resolve(choice));
    }
}
