package org.neuroplug.spi;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;

/** Applies a {@link GuidedUpdater} to DL4J's gradients. */
final class GuidedGradients implements GradientUpdater<GuidedUpdater> {
    private final GuidedUpdater config;
    private final GradientUpdater<?> optimizer;
    private List<ParameterLayout> parameters = List.of();

    GuidedGradients(GuidedUpdater config, GradientUpdater<?> optimizer) {
        this.config = config;
        this.optimizer = optimizer;
    }

    /**
     * Tells where one parameter ends and the next begins.
     *
     * @param ofGradients the parameters that the gradients belong to
     */
    void bind(List<ParameterLayout> ofGradients) {
        parameters = List.copyOf(ofGradients);
    }

    GradientUpdater<?> optimizer() {
        return optimizer;
    }

    @Override
    public GuidedUpdater getConfig() {
        return config;
    }

    @Override
    public void setState(Map<String, INDArray> stateMap, boolean initialize) {
        optimizer.setState(stateMap, initialize);
    }

    @Override
    public Map<String, INDArray> getState() {
        return optimizer.getState();
    }

    @Override
    public void setStateViewArray(INDArray viewArray, long[] gradientShape, char gradientOrder, boolean initialize) {
        optimizer.setStateViewArray(viewArray, gradientShape, gradientOrder, initialize);
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
        config.clipping().ifPresent(clipping -> {
            INDArray floats = DenseFloats.dense(gradient);
            clip(new GradientClipper(clipping), DenseFloats.of(floats));
            DenseFloats.store(floats, gradient);
        });
        optimizer.applyUpdater(gradient, iteration, epoch);
        double factor = config.schedule().factor(iteration + 1L);
        if (factor != 1) {
            gradient.muli(factor);
        }
    }

    private void clip(GradientClipper clipper, DenseFloats gradient) {
        if (parameters.stream().mapToInt(ParameterLayout::size).sum() != gradient.length()) {
            throw new IllegalStateException("clipping needs to know the parameters: call UpdaterElementwise.bind once"
                    + " the network is initialized");
        }
        float[][] pieces = new float[parameters.size()][];
        int at = 0;
        for (int p = 0; p < pieces.length; p++) {
            pieces[p] = new float[parameters.get(p).size()];
            gradient.read(at, pieces[p], pieces[p].length);
            at += pieces[p].length;
        }
        clipper.clip(List.of(pieces));
        at = 0;
        for (float[] piece : pieces) {
            gradient.write(at, piece, piece.length);
            at += piece.length;
        }
    }
}
