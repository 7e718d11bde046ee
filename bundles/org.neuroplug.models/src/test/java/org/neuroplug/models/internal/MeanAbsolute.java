package org.neuroplug.models.internal;

import java.util.Optional;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.spi.ModelContext;

/** A trial with another loss, which goes with sigmoid. */
record MeanAbsolute(Trial trial) implements ModelContext {
    @Override
    public int features() {
        return trial.features();
    }

    @Override
    public int classes() {
        return trial.classes();
    }

    @Override
    public Optional<ImageShape> imageShape() {
        return trial.imageShape();
    }

    @Override
    public IActivation activation(String choice) {
        return trial.activation(choice);
    }

    @Override
    public IWeightInit initializer(String choice) {
        return trial.initializer(choice);
    }

    @Override
    public IUpdater optimizer() {
        return trial.optimizer();
    }

    @Override
    public ILossFunction loss() {
        return new LossMAE();
    }

    @Override
    public IActivation outputActivation() {
        return new ActivationSigmoid();
    }

    @Override
    public long seed() {
        return trial.seed();
    }
}
