package org.neuroplug.spi;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;

/**
 * Applies an {@link ElementwiseOptimizer} to DL4J's gradients. The state lives in Java arrays; DL4J's state view
 * {@code [1, slots · weights]}, slot after slot, is kept equal to it, so that DL4J saves and restores it.
 */
final class ElementwiseUpdater implements GradientUpdater<UpdaterElementwise> {
    private static final String STATE = "state";

    private final UpdaterElementwise config;
    private final ElementwiseOptimizer optimizer;
    private INDArray view;

    ElementwiseUpdater(UpdaterElementwise config) {
        this.config = config;
        this.optimizer = config.optimizer();
    }

    @Override
    public UpdaterElementwise getConfig() {
        return config;
    }

    @Override
    public void setState(Map<String, INDArray> stateMap, boolean initialize) {
        view = stateMap.get(STATE);
        if (initialize && view != null) {
            initialize(view);
        }
    }

    @Override
    public Map<String, INDArray> getState() {
        return view == null ? Map.of() : Map.of(STATE, view);
    }

    @Override
    public void setStateViewArray(INDArray viewArray, long[] gradientShape, char gradientOrder, boolean initialize) {
        view = viewArray;
        if (initialize) {
            initialize(viewArray);
        }
    }

    private void initialize(INDArray state) {
        int weights = Math.toIntExact(state.length() / optimizer.slots());
        float[] values = new float[Math.toIntExact(state.length())];
        for (int slot = 0; slot < optimizer.slots(); slot++) {
            java.util.Arrays.fill(values, slot * weights, (slot + 1) * weights, optimizer.initial(slot));
        }
        state.assign(Nd4j.create(values, state.shape(), 'c'));
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
        float[] update = gradient.dup('c').data().asFloat();
        float[][] state = readState(update.length);
        optimizer.update(update, state, 0, update.length, iteration + 1L);
        gradient.assign(Nd4j.create(update, gradient.shape(), 'c'));
        writeState(state, update.length);
    }

    private float[][] readState(int weights) {
        float[][] state = new float[optimizer.slots()][weights];
        if (view != null) {
            float[] all = view.dup('c').data().asFloat();
            for (int slot = 0; slot < state.length; slot++) {
                System.arraycopy(all, slot * weights, state[slot], 0, weights);
            }
        }
        return state;
    }

    private void writeState(float[][] state, int weights) {
        if (view == null) {
            return;
        }
        float[] all = new float[state.length * weights];
        for (int slot = 0; slot < state.length; slot++) {
            System.arraycopy(state[slot], 0, all, slot * weights, weights);
        }
        view.assign(Nd4j.create(all, view.shape(), 'c'));
    }
}
