package org.neuroplug.models.internal;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Makes images {@code [batch, channels, height, width]} of rows {@code [batch, height · width · channels]}, channels last. */
public final class ChannelsLast implements InputPreProcessor {
    private static final long serialVersionUID = 1L;

    private int height;
    private int width;
    private int channels;

    /** For Jackson, which sets the rest. */
    ChannelsLast() {}

    ChannelsLast(int height, int width, int channels) {
        this.height = height;
        this.width = width;
        this.channels = channels;
    }

    public int getHeight() {
        return height;
    }

    public void setHeight(int height) {
        this.height = height;
    }

    public int getWidth() {
        return width;
    }

    public void setWidth(int width) {
        this.width = width;
    }

    public int getChannels() {
        return channels;
    }

    public void setChannels(int channels) {
        this.channels = channels;
    }

    @Override
    public INDArray preProcess(INDArray input, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        INDArray rows = input.dup('c');
        INDArray images =
                rows.reshape('c', rows.size(0), height, width, channels).permute(0, 3, 1, 2);
        return workspaces.dup(ArrayType.ACTIVATIONS, images, 'c');
    }

    @Override
    public INDArray backprop(INDArray output, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        INDArray last = workspaces.dup(ArrayType.ACTIVATION_GRAD, output.permute(0, 2, 3, 1), 'c');
        return last.reshape('c', output.size(0), (long) height * width * channels);
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public InputPreProcessor clone() {
        return new ChannelsLast(height, width, channels);
    }

    @Override
    public InputType getOutputType(InputType inputType) {
        if (inputType.arrayElementsPerExample() != (long) height * width * channels) {
            throw new IllegalStateException("rows must have " + height + "×" + width + "×" + channels
                    + " features, have " + inputType.arrayElementsPerExample());
        }
        return InputType.convolutional(height, width, channels);
    }

    /** Masks are of sequences, which these are not. */
    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(
            INDArray maskArray, MaskState currentMaskState, int minibatchSize) {
        return new Pair<>(maskArray, currentMaskState);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChannelsLast that
                && height == that.height
                && width == that.width
                && channels == that.channels;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * height + width) + channels;
    }
}
