package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeFeedForward;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.neuroplug.api.InvalidInputException;

/** What the layers of a network make of a row of features. */
final class LayerShapes {
    private static final String ENGINE = "org.deeplearning4j.";

    private final String model;
    private final MultiLayerConfiguration network;

    /** @param model what the network is called in messages */
    LayerShapes(String model, MultiLayerConfiguration network) {
        this.model = model;
        this.network = network;
    }

    /**
     * The shape behind each layer.
     *
     * @param features numbers in a row
     * @throws InvalidInputException when a layer does not take what it gets, or does not tell what it makes
     */
    List<InputType> behindEach(int features) {
        List<InputType> shapes = new ArrayList<>();
        InputType type = InputType.feedForward(features);
        for (int i = 0; i < layers(); i++) {
            try {
                type = behind(i, type);
            } catch (RuntimeException | LinkageError e) {
                throw misfit(i, type, e);
            }
            shapes.add(type);
        }
        return shapes;
    }

    /**
     * Looks whether layers fit each other and the data, as far as they tell: those that are not the engine's own need not, nor can what is
     * behind them be known then.
     *
     * @param features numbers in a row
     * @throws InvalidInputException when a layer does not take what it gets
     */
    void check(int features) {
        InputType type = InputType.feedForward(features);
        for (int i = 0; i < layers() && type != null; i++) {
            try {
                type = behind(i, type);
            } catch (InvalidInputException e) {
                throw misfit(i, type, e);
            } catch (RuntimeException | LinkageError e) {
                if (layer(i).getClass().getName().startsWith(ENGINE)) {
                    throw misfit(i, type, e);
                }
                return;
            }
        }
    }

    private int layers() {
        return network.getConfs().size();
    }

    private Layer layer(int index) {
        return network.getConf(index).getLayer();
    }

    private InputType behind(int index, InputType type) {
        InputPreProcessor before = network.getInputPreProcess(index);
        InputType given = before == null ? type : before.getOutputType(type);
        InputType made = layer(index).getOutputType(index, given);
        long takes = takes(layer(index));
        if (takes > 0 && given instanceof InputTypeConvolutional image && image.getChannels() != takes) {
            throw new InvalidInputException("it takes " + takes + " channels, not " + image.getChannels());
        }
        if (takes > 0 && given instanceof InputTypeFeedForward row && row.getSize() != takes) {
            throw new InvalidInputException("it takes " + takes + " numbers, not " + row.getSize());
        }
        if (made instanceof InputTypeConvolutional image && (image.getHeight() < 1 || image.getWidth() < 1)) {
            throw new InvalidInputException("its window is larger than the image " + dimensions(given));
        }
        return made;
    }

    /** How many numbers or, of images, channels; 0 where that is not known. The engine itself looks at it no sooner than in training. */
    private static long takes(Layer layer) {
        boolean ofItsInputs = layer instanceof DenseLayer
                || layer instanceof BaseOutputLayer
                || layer instanceof ConvolutionLayer
                || layer instanceof BatchNormalization;
        return ofItsInputs ? ((FeedForwardLayer) layer).getNIn() : 0;
    }

    private InvalidInputException misfit(int index, InputType type, Throwable cause) {
        return new InvalidInputException(
                model + ": layer " + (index + 1) + " ("
                        + layer(index).getClass().getSimpleName() + ") does not take the " + dimensions(type)
                        + " that it gets: " + firstLine(cause),
                cause);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Of one sample; of images {@code [height, width, channels]}. */
    static List<Long> dimensions(InputType type) {
        if (type instanceof InputTypeConvolutional image) {
            return List.of(image.getHeight(), image.getWidth(), image.getChannels());
        }
        List<Long> dimensions = new ArrayList<>();
        for (long dimension : type.getShape(false)) {
            dimensions.add(dimension);
        }
        return dimensions;
    }
}
