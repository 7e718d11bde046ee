package org.neuroplug.models.internal;

import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.spi.CrossEntropy;
import org.neuroplug.spi.ModelContext;

/** The output layer of every model here: an output for each class. */
final class Head {
    private Head() {}

    /** The output layer of a trial, for that many numbers of each sample, with the trial's loss and the activation that goes with it. */
    static OutputLayer of(ModelContext context, int in, IWeightInit weights) {
        return of(context, in, weights, context.outputActivation());
    }

    /** The same with another activation. */
    static OutputLayer of(ModelContext context, int in, IWeightInit weights, IActivation activation) {
        return layer(context.loss(), activation, in, context.classes(), weights);
    }

    /** A softmax with cross-entropy, whatever the trial. */
    static OutputLayer softmax(int in, int classes, IWeightInit weights) {
        return layer(CrossEntropy.create(), new ActivationSoftmax(), in, classes, weights);
    }

    private static OutputLayer layer(
            ILossFunction loss, IActivation activation, int in, int classes, IWeightInit weights) {
        return new OutputLayer.Builder(loss)
                .nIn(in)
                .nOut(classes)
                .activation(activation)
                .weightInit(weights)
                .build();
    }
}
