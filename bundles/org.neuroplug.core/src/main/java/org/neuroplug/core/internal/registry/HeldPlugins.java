package org.neuroplug.core.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.CompiledActivation;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.RegularizerProvider;
import org.neuroplug.spi.ScheduleProvider;
import org.neuroplug.spi.Trainer;

/**
 * The plug-ins that somebody works with. Until they are given back, their classes stay and load further ones, whatever
 * becomes of their jars meanwhile. For one thread at a time.
 */
public final class HeldPlugins implements AutoCloseable {
    private final PluginRegistry registry;
    private final BundleLeases leases;
    private final Map<String, OwnActivation> own;
    private final boolean force;
    private final List<Runnable> held = new ArrayList<>();

    /**
     * @param own activations that come before plug-ins of the same name
     * @param force whether plug-ins that are quarantined will do
     */
    HeldPlugins(PluginRegistry registry, BundleLeases leases, Map<String, OwnActivation> own, boolean force) {
        this.registry = registry;
        this.leases = leases;
        this.own = Map.copyOf(own);
        this.force = force;
    }

    /** The data set that a choice names. */
    public Chosen<DatasetProvider> dataset(PluginChoice choice) {
        return chosen(PluginKind.DATASET, choice, DatasetProvider.class);
    }

    /** The activation that a choice names: one of its holder's own, or a plug-in, whichever contract it registered under. */
    public Chosen<ActivationProvider> activation(PluginChoice choice) {
        OwnActivation mine = own.get(choice.name());
        if (mine != null && choice.version().isEmpty()) {
            return own(mine, choice);
        }
        PluginEntry entry = take(PluginKind.ACTIVATION, choice);
        return chosen(entry, choice, Activations.provider(entry, held::add));
    }

    private Chosen<ActivationProvider> own(OwnActivation mine, PluginChoice choice) {
        String words = "activation " + choice.name() + " of the experiment";
        CompiledActivation compiled = mine.compiled();
        mine.fault().filter(fault -> !force).ifPresent(fault -> {
            throw PluginRegistry.quarantined(words, fault);
        });
        return new Chosen<>(
                compiled.identity(),
                List.of(),
                mine.fault(),
                words,
                compiled.provider(),
                Hyperparameters.resolve(words, compiled.provider().parameters(), choice.settings()));
    }

    /** The optimizer that a choice names. */
    public Chosen<OptimizerProvider> optimizer(PluginChoice choice) {
        return chosen(PluginKind.OPTIMIZER, choice, OptimizerProvider.class);
    }

    /** The schedule that a choice names. */
    public Chosen<ScheduleProvider> schedule(PluginChoice choice) {
        return chosen(PluginKind.SCHEDULE, choice, ScheduleProvider.class);
    }

    /** The loss that a choice names. */
    public Chosen<LossProvider> loss(PluginChoice choice) {
        return chosen(PluginKind.LOSS, choice, LossProvider.class);
    }

    /** The metric that a choice names. */
    public Chosen<MetricProvider> metric(PluginChoice choice) {
        return chosen(PluginKind.METRIC, choice, MetricProvider.class);
    }

    /** The initializer that a choice names. */
    public Chosen<InitializerProvider> initializer(PluginChoice choice) {
        return chosen(PluginKind.INITIALIZER, choice, InitializerProvider.class);
    }

    /** The regularizer that a choice names. */
    public Chosen<RegularizerProvider> regularizer(PluginChoice choice) {
        return chosen(PluginKind.REGULARIZER, choice, RegularizerProvider.class);
    }

    /** The model that a choice names. */
    public Chosen<ModelProvider> model(PluginChoice choice) {
        return chosen(PluginKind.MODEL, choice, ModelProvider.class);
    }

    /** The trainer that a choice names. */
    public Chosen<Trainer> trainer(PluginChoice choice) {
        return chosen(PluginKind.TRAINER, choice, Trainer.class);
    }

    /** The names of all trainers, be they usable or not. */
    public List<String> trainers() {
        return registry.list(PluginKind.TRAINER).stream()
                .map(PluginDescriptor::name)
                .distinct()
                .toList();
    }

    /** The reporter that a choice names. */
    public Chosen<Reporter> reporter(PluginChoice choice) {
        return chosen(PluginKind.REPORTER, choice, Reporter.class);
    }

    private <T> Chosen<T> chosen(PluginKind kind, PluginChoice choice, Class<T> contract) {
        PluginEntry entry = take(kind, choice);
        return chosen(entry, choice, contract.cast(entry.service()));
    }

    private <T> Chosen<T> chosen(PluginEntry entry, PluginChoice choice, T plugin) {
        return new Chosen<>(
                entry.identity(),
                registry.shadowed(entry, choice),
                entry.standing().quarantine(),
                entry.words(),
                plugin,
                entry.resolve(choice));
    }

    /** Whoever takes a plug-in away stops it first and looks at the leases then: one that is not gone now will stay. */
    private PluginEntry take(PluginKind kind, PluginChoice choice) {
        while (true) {
            PluginEntry entry = registry.entry(kind, choice, force);
            Set<Long> bundles = entry.bundles();
            leases.take(bundles);
            if (!entry.isGone()) {
                held.add(() -> leases.giveBack(bundles));
                return entry;
            }
            leases.giveBack(bundles);
        }
    }

    /** Gives all of them back; none of them, and nothing they made, may be used any more. */
    @Override
    public void close() {
        List<Runnable> all = List.copyOf(held);
        held.clear();
        all.forEach(Runnable::run);
    }
}
