package org.neuroplug.trainer.fused.internal;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.trainer.fused.internal.network.InitialWeights;
import org.neuroplug.trainer.fused.internal.network.NetworkPlan;
import org.neuroplug.trainer.fused.internal.network.Weights;
import org.neuroplug.trainer.fused.internal.optimizer.Optimizer;

/** A network as it is now: what training changes. For one thread. */
final class LiveNetwork {
    private final NetworkPlan plan;
    private final Weights weights;
    private final Optimizer optimizer;
    private int steps;
    private int epochs;

    private LiveNetwork(NetworkPlan plan, TrainingState state) {
        this.plan = plan;
        this.weights = Weights.of(plan, state.parameters());
        this.optimizer = new Optimizer(plan, weights, state.optimizerState());
        this.steps = state.steps();
        this.epochs = state.epochs();
    }

    /** As it was when its state was taken. */
    static LiveNetwork of(MultiLayerConfiguration configuration, TrainingState state) {
        return new LiveNetwork(NetworkPlan.of(configuration), state);
    }

    /** Before its first step, with weights drawn from the configuration's seed. */
    static LiveNetwork drawn(MultiLayerConfiguration configuration) {
        NetworkPlan plan = NetworkPlan.of(configuration);
        return new LiveNetwork(plan, TrainingState.untrained(InitialWeights.draw(configuration)));
    }

    NetworkPlan plan() {
        return plan;
    }

    Weights weights() {
        return weights;
    }

    Optimizer optimizer() {
        return optimizer;
    }

    /** Steps taken. */
    int steps() {
        return steps;
    }

    /** Epochs finished. */
    int epochs() {
        return epochs;
    }

    void stepTaken() {
        steps++;
    }

    void epochFinished() {
        epochs++;
    }

    /** What is added to the loss of a batch. */
    double penalty() {
        return optimizer.penalty(steps, epochs);
    }

    TrainingState state() {
        return new TrainingState(weights.vector(), optimizer.state(), steps, epochs);
    }
}
