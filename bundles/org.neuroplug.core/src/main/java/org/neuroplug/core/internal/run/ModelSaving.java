package org.neuroplug.core.internal.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.FittedScaling;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.api.saved.TrainedData;
import org.neuroplug.core.internal.registry.OwnActivation;
import org.neuroplug.core.internal.saved.ModelKeeper;
import org.neuroplug.core.internal.saved.NetworkFile;
import org.neuroplug.core.internal.saved.PluginPart;
import org.neuroplug.spi.CompiledActivation;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingState;

/**
 * Hands the trained model of one trial to the run's {@link ModelKeeper}. Whatever goes wrong, the trial's result stays.
 */
final class ModelSaving {
    private final RunContext run;
    private final TrialSetup setup;
    private final MultiLayerConfiguration network;

    ModelSaving(RunContext run, TrialSetup setup, MultiLayerConfiguration network) {
        this.run = run;
        this.setup = setup;
        this.network = network;
    }

    void save(ModelKeeper keeper, TrainedModel model, TrialResult result, FittedScaling scaling) {
        try {
            TrainingState state = model.state();
            byte[] configuration = NetworkFile.json(network, setup.parts(), state.steps(), state.epochs());
            keeper.keep(result.trial(), configuration, state, sha256 -> manifest(result, scaling, sha256));
        } catch (RuntimeException | LinkageError e) {
            keeper.failed(result.trial(), e instanceof InvalidInputException ? e.getMessage() : e.toString());
        }
    }

    private ModelManifest manifest(TrialResult result, FittedScaling scaling, String sha256) {
        ExperimentSpec spec = run.plan().spec();
        Provenance provenance = result.provenance();
        return new ModelManifest(
                run.plan().id(),
                spec.name(),
                PluginPart.complete(setup.compared()),
                PluginPart.complete(setup.chosenOptimizer()),
                PluginPart.complete(setup.model()),
                PluginPart.complete(setup.trainer()),
                result.trial().seed(),
                result.ending().modelEpoch(),
                spec.training(result.trial().arm()).batch(),
                data(scaling),
                result.finals(),
                provenance.plugins(),
                definitions(provenance.plugins()),
                provenance.environment(),
                provenance.started(),
                sha256);
    }

    /** Formulas of the experiment's own activations, as far as they took part. */
    private Map<String, String> definitions(List<PluginIdentity> used) {
        return run.definitions().values().stream()
                .map(OwnActivation::compiled)
                .filter(compiled -> used.contains(compiled.identity()))
                .map(CompiledActivation::definition)
                .collect(Collectors.toMap(Definition::name, Definition::formula));
    }

    private TrainedData data(FittedScaling scaling) {
        Dataset dataset = run.dataset();
        return new TrainedData(
                PluginPart.complete(run.source()),
                dataset.source(),
                dataset.sha256(),
                dataset.classes(),
                dataset.width(),
                dataset.imageShape(),
                run.plan().spec().sampling(),
                scaling);
    }
}
