package org.neuroplug.core.internal.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.core.internal.control.ControlSettings;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.spi.Engine;
import org.osgi.framework.FrameworkUtil;

/** Writes down where a trial's result comes from. */
final class ProvenanceBuilder {
    private final RunContext run;
    private final TrialSetup setup;

    ProvenanceBuilder(RunContext run, TrialSetup setup) {
        this.run = run;
        this.setup = setup;
    }

    Provenance build(Trial trial, Instant started) {
        List<PluginIdentity> plugins = new ArrayList<>();
        plugins.add(run.source().identity());
        plugins.addAll(setup.participants().plugins());
        return new Provenance(
                plugins,
                shadowed(),
                run.dataset().source(),
                run.dataset().sha256(),
                trial.seed(),
                settings(trial),
                environment(),
                started);
    }

    private List<PluginIdentity> shadowed() {
        List<PluginIdentity> shadowed = new ArrayList<>(run.source().shadowed());
        shadowed.addAll(setup.participants().shadowed());
        return shadowed;
    }

    private Map<String, Object> settings(Trial trial) {
        ExperimentSpec spec = run.plan().spec();
        TrainingSpec training = spec.training(trial.arm());
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("experiment", spec.name());
        settings.put("dataset", named(run.source()));
        settings.put("train-rows", run.partition().trainSize());
        settings.put("test-rows", run.partition().testSize());
        settings.put("scaling", run.dataset().scaling().name().toLowerCase(java.util.Locale.ROOT));
        settings.put("model", named(setup.model()));
        settings.put("activation", named(setup.compared()));
        settings.put("optimizer", named(setup.chosenOptimizer()));
        settings.put("trainer", named(setup.trainer()));
        setup.training().passedOver().ifPresent(why -> settings.put(Provenance.TRAINER_PASSED_OVER, why));
        if (!spec.definitions().isEmpty()) {
            settings.put("definitions", spec.definitions());
        }
        settings.put("epochs", training.epochs());
        settings.put("batch", training.batch());
        settings.put("evaluate-every", training.evaluateEvery());
        if (training.isScheduled()) {
            settings.put("schedule", training.schedule().toString());
        }
        if (training.isOtherLoss()) {
            settings.put("loss", training.loss().toString());
        }
        if (!training.metrics().isEmpty()) {
            settings.put(
                    "metrics", training.metrics().stream().map(Object::toString).toList());
        }
        training.clipping().ifPresent(clipping -> settings.put("clip", clipping.toString()));
        Map<String, Object> control = ControlSettings.of(spec.control());
        if (!control.isEmpty()) {
            settings.put("control", control);
        }
        if (run.partition().validationSize() > 0) {
            settings.put("validation-rows", run.partition().validationSize());
        }
        if (!faults().isEmpty()) {
            settings.put("quarantined", faults());
        }
        return settings;
    }

    /** Of plug-ins that were forced into the trial. */
    private List<String> faults() {
        List<String> faults = new ArrayList<>(setup.participants().faults());
        run.source().quarantine().ifPresent(fault -> faults.add(0, run.source().words() + ": " + fault));
        return faults;
    }

    private static Map<String, Object> named(Chosen<?> chosen) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", chosen.identity().name());
        all.putAll(chosen.settings().asMap());
        return all;
    }

    private Environment environment() {
        Engine engine = setup.trainer().plugin().engine();
        return new Environment(
                version(),
                engine.name(),
                engine.blas(),
                engine.threads(),
                run.plan().parallel(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    private static String version() {
        var bundle = FrameworkUtil.getBundle(ProvenanceBuilder.class);
        return "Neuroplug " + (bundle == null ? "outside a container" : bundle.getVersion());
    }
}
