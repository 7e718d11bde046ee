package org.neuroplug.trainer.fused.internal;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Engine;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;
import org.neuroplug.trainer.fused.internal.data.PreparedRows;
import org.neuroplug.trainer.fused.internal.kernel.KernelChoice;
import org.neuroplug.trainer.fused.internal.network.NetworkPlan;
import org.osgi.service.component.annotations.Component;

/**
 * The fast trainer for networks of fully connected layers: inputs that are mostly zeros are multiplied as such, linear layers are
 * folded, and nothing is allocated in a step. Several trials train at once, each on one thread; those of one seed share the batches.
 */
@Component
@Plugin(name = "fused", description = "multilayer perceptrons, one thread for each trial: many times faster than dl4j")
public final class FusedTrainer implements Trainer {
    private final PreparedRows prepared = new PreparedRows();
    private final Rehearsal rehearsal = new Rehearsal();

    @Override
    public Engine engine() {
        return new Engine("Neuroplug fused", KernelChoice.arithmetic(), 1);
    }

    @Override
    public Optional<String> refuses(Hyperparameters settings, MultiLayerConfiguration configuration) {
        return NetworkPlan.refusal(configuration);
    }

    @Override
    public void warmUp(Hyperparameters settings, BooleanSupplier needed) {
        rehearsal.hold(needed);
    }

    @Override
    public TrainedModel train(Hyperparameters settings, TrainingTask task, TrainingMonitor monitor) {
        LiveNetwork network = task.start()
                .map(state -> LiveNetwork.of(task.configuration(), state))
                .orElseGet(() -> LiveNetwork.drawn(task.configuration()));
        return new Training(network, task, monitor).run(prepared);
    }

    @Override
    public TrainedModel restore(
            Hyperparameters settings, MultiLayerConfiguration configuration, TrainingState state, int classes) {
        return new FusedModel(LiveNetwork.of(configuration, state), classes);
    }
}
