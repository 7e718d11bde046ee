package org.neuroplug.models.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.spi.ModelContext;

/** Puts residual blocks on top of each other, each of two layers with normalization, and the activation that is compared behind each. */
final class ResidualStack {
    private final LayerStack layers;
    private final Normalization normalization;
    private final Initializer initializer;
    private final ModelContext context;

    ResidualStack(LayerStack layers, Normalization normalization, Initializer initializer, ModelContext context) {
        this.layers = layers;
        this.normalization = normalization;
        this.initializer = initializer;
        this.context = context;
    }

    /**
     * Of images.
     *
     * @param filters channels of the first stage
     * @param blocks of each stage
     * @return how many numbers of each sample come out
     */
    int images(Volume image, int filters, int kernel, List<Integer> blocks) {
        Window same = new Window(kernel, 1, true);
        layers.reshape(Images.ofRows(image));
        layers.add("conv", convolution(image, same, filters));
        layers.add("norm", normalization.layer(filters));
        layers.add("activation", activation());
        Volume volume = image.through("conv", same, filters);
        for (int stage = 0; stage < blocks.size(); stage++) {
            for (int block = 0; block < blocks.get(stage); block++) {
                boolean narrower = stage > 0 && block == 0;
                volume = block(
                        (stage + 1) + "." + (block + 1),
                        volume,
                        new Window(kernel, narrower ? 2 : 1, true),
                        narrower ? 2 * volume.channels() : volume.channels());
            }
        }
        layers.add("mean", new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
        return volume.channels();
    }

    private Volume block(String number, Volume in, Window first, int filters) {
        String name = "block" + number;
        Volume out = in.through(name, first, filters);
        List<Layer> path = List.of(
                part(convolution(in, first, filters)),
                part(normalization.layer(filters)),
                part(activation()),
                part(convolution(out, new Window(first.size(), 1, true), filters)),
                part(normalization.layer(filters)));
        List<Layer> shortcut = first.stride() == 1
                ? List.of()
                : List.of(
                        part(convolution(in, new Window(1, first.stride(), true), filters)),
                        part(normalization.layer(filters)));
        add(name, number, new Residual(path, shortcut));
        return out;
    }

    /**
     * Of rows of features.
     *
     * @param units of every layer
     * @return how many numbers of each sample come out
     */
    int rows(int units, int blocks) {
        layers.add("dense", dense(context.features(), units));
        layers.add("norm", normalization.layer(units));
        layers.add("activation", activation());
        for (int block = 1; block <= blocks; block++) {
            List<Layer> path = List.of(
                    part(dense(units, units)),
                    part(normalization.layer(units)),
                    part(activation()),
                    part(dense(units, units)),
                    part(normalization.layer(units)));
            add("block" + block, String.valueOf(block), new Residual(path, List.of()));
        }
        return units;
    }

    private void add(String name, String number, Residual block) {
        layers.add(name, block);
        layers.add("activation" + number, activation());
    }

    private <L extends Layer> L part(L layer) {
        return layers.part(layer);
    }

    private ConvolutionLayer convolution(Volume over, Window window, int filters) {
        return new ImageLayers(initializer).convolution(over, window, filters, false, new ActivationIdentity());
    }

    private DenseLayer dense(int in, int units) {
        return new DenseLayer.Builder()
                .nIn(in)
                .nOut(units)
                .hasBias(false)
                .activation(new ActivationIdentity())
                .weightInit(initializer.weights())
                .build();
    }

    private ActivationLayer activation() {
        return new ActivationLayer.Builder()
                .activation(context.activation(ExperimentSpec.COMPARED))
                .build();
    }
}
