package org.neuroplug.itests.subjects;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;

/** One hidden layer of four units. */
public final class SingleLayer implements ModelProvider {
    private static final int UNITS = 4;

    @Override
    public MultiLayerConfiguration create(Hyperparameters settings, ModelContext context) {
        return new NeuralNetConfiguration.Builder()
                .seed(context.seed())
                .updater(context.optimizer())
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(context.features())
                        .nOut(UNITS)
                        .activation(context.activation("compared"))
                        .build())
                .layer(new OutputLayer.Builder(context.loss())
                        .nIn(UNITS)
                        .nOut(context.classes())
                        .activation(context.outputActivation())
                        .build())
                .build();
    }
}
