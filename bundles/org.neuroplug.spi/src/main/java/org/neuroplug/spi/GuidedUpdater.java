package org.neuroplug.spi;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;
import org.neuroplug.api.experiment.Clipping;

/**
 * Any optimizer, with gradients that are clipped before it sees them, and steps that a {@link Schedule} makes longer or shorter after it:
 * what an experiment says of training, whatever the optimizer. Its state is the optimizer's own. Trainers that have a faster way ask for
 * the parts.
 *
 * <p>A step is multiplied by the schedule's factor once the optimizer has made it of the gradient, as PyTorch's optimizers have it: a velocity
 * is one of gradients, not of steps. DL4J's Nesterov momentum has a velocity of steps; each of them is multiplied by the factor of its own step all the same.
 */
public final class GuidedUpdater implements IUpdater {
    private static final long serialVersionUID = 1L;

    private final IUpdater optimizer;
    private final transient Schedule schedule;
    private final transient Optional<Clipping> clipping;

    /**
     * Wraps an optimizer.
     *
     * @param schedule of one trial, for one thread
     * @param clipping empty for gradients as they are
     */
    public GuidedUpdater(IUpdater optimizer, Schedule schedule, Optional<Clipping> clipping) {
        this.optimizer = Objects.requireNonNull(optimizer, "optimizer");
        this.schedule = Objects.requireNonNull(schedule, "schedule");
        this.clipping = Objects.requireNonNull(clipping, "clipping");
    }

    /** The optimizer itself. */
    public IUpdater optimizer() {
        return optimizer;
    }

    /** What its steps are multiplied by. */
    public Schedule schedule() {
        return schedule;
    }

    /** How gradients are kept small. */
    public Optional<Clipping> clipping() {
        return clipping;
    }

    @Override
    public long stateSize(long numParams) {
        return optimizer.stateSize(numParams);
    }

    @Override
    public GradientUpdater<?> instantiate(INDArray viewArray, boolean initializeViewArray) {
        return new GuidedGradients(this, optimizer.instantiate(viewArray, initializeViewArray));
    }

    @Override
    public GradientUpdater<?> instantiate(Map<String, INDArray> updaterState, boolean initializeStateArrays) {
        return new GuidedGradients(this, optimizer.instantiate(updaterState, initializeStateArrays));
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public IUpdater clone() {
        return new GuidedUpdater(optimizer.clone(), schedule, clipping);
    }

    /** The rate of the next step. */
    @Override
    public double getLearningRate(int iteration, int epoch) {
        return optimizer.getLearningRate(iteration, epoch) * schedule.factor(iteration + 1L);
    }

    @Override
    public boolean hasLearningRate() {
        return optimizer.hasLearningRate();
    }

    @Override
    public void setLrAndSchedule(double lr, ISchedule lrSchedule) {
        throw new UnsupportedOperationException("an optimizer takes its learning rate when it is made");
    }

    /** DL4J updates the weights of layers with equal optimizers in one go. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GuidedUpdater guided
                && optimizer.equals(guided.optimizer)
                && schedule == guided.schedule
                && clipping.equals(guided.clipping);
    }

    @Override
    public int hashCode() {
        return optimizer.hashCode();
    }

    @Override
    public String toString() {
        return optimizer.toString();
    }
}
