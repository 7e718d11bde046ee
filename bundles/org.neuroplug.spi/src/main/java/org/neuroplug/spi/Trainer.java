package org.neuroplug.spi;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameterized;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Plug-in contract: trains one trial. Several threads train different tasks at once; a task uses one thread, and its
 * result depends on nothing but the task: the same task gives the same losses to the last bit.
 */
@ConsumerType
public interface Trainer extends Parameterized {
    /** The trainer that takes every network. */
    String REFERENCE = "dl4j";

    /** The trainer of experiments that name none; where it is not there, or refuses the network, the reference trains. */
    String PREFERRED = "fused";

    /** What does the arithmetic, for provenance. */
    Engine engine();

    /**
     * Why this trainer cannot train a network; empty when it can. The workbench asks before anything runs, has such a
     * network trained by the reference trainer {@value #REFERENCE}, and reports the reason.
     *
     * @param settings the resolved {@link #parameters()}
     * @return in a few words, such as {@code layer 1 is a ConvolutionLayer, not a DenseLayer}
     */
    default Optional<String> refuses(Hyperparameters settings, MultiLayerConfiguration configuration) {
        return Optional.empty();
    }

    /**
     * Gets ready for the trials of a run while their data are read: loads libraries, or computes something small until the JVM has
     * compiled what steps call. Trials must not notice, but for the time that they take. Called for each run on a thread of its own,
     * for which nobody waits.
     *
     * @param settings the resolved {@link #parameters()}
     * @param needed whether the trials have not begun; to be asked often, since from then on they want the processor
     */
    default void warmUp(Hyperparameters settings, BooleanSupplier needed) {}

    /**
     * Trains to the end, on the calling thread. Calls the monitor before and after each step, and after each epoch.
     *
     * @param settings the resolved {@link #parameters()}
     * @throws org.neuroplug.api.InvalidInputException when the task is not one that this trainer can do
     * @throws java.util.concurrent.CancellationException as the monitor threw it
     */
    TrainedModel train(Hyperparameters settings, TrainingTask task, TrainingMonitor monitor);

    /**
     * A model as it was when its state was taken; its predictions are the same to the last bit.
     *
     * @param settings the resolved {@link #parameters()}
     * @param configuration the network that was trained
     * @param state as {@link TrainedModel#state} returned it
     * @param classes number of classes
     * @throws org.neuroplug.api.InvalidInputException when the state is not one of that network
     */
    TrainedModel restore(
            Hyperparameters settings, MultiLayerConfiguration configuration, TrainingState state, int classes);
}
