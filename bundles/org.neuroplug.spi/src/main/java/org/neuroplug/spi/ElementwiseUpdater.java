package org.neuroplug.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;

/**
 * Applies an {@link ElementwiseOptimizer} to DL4J's gradients. All its state is in DL4J's state view
 * {@code [slots · weights]}, slot after slot, so that DL4J saves and restores every bit of it.
 */
final class ElementwiseUpdater implements GradientUpdater<UpdaterElementwise> {
    static final String STATE = "state";

    private final UpdaterElementwise config;
    private final ElementwiseOptimizer optimizer;
    private Optional<INDArray> view = Optional.empty();
    private Optional<INDArray> weights = Optional.empty();
    private List<ParameterLayout> parameters = List.of();

    ElementwiseUpdater(UpdaterElementwise config) {
        this.config = config;
        this.optimizer = config.optimizer();
    }

    /**
     * Lets the optimizer see the weights whose gradients it will get, in the same order.
     *
     * @param layouts of the parameters that they belong to, each by itself
     */
    void bind(INDArray ofGradients, List<ParameterLayout> layouts) {
        weights = Optional.of(ofGradients);
        parameters = List.copyOf(layouts);
    }

    @Override
    public UpdaterElementwise getConfig() {
        return config;
    }

    @Override
    public void setState(Map<String, INDArray> stateMap, boolean initialize) {
        view = Optional.ofNullable(stateMap.get(STATE));
        if (initialize) {
            view.ifPresent(this::initialize);
        }
    }

    @Override
    public Map<String, INDArray> getState() {
        return view.map(state -> Map.of(STATE, state)).orElse(Map.of());
    }

    @Override
    public void setStateViewArray(INDArray viewArray, long[] gradientShape, char gradientOrder, boolean initialize) {
        setState(Map.of(STATE, viewArray), initialize);
    }

    private void initialize(INDArray state) {
        INDArray flat = state.reshape(state.length());
        long weights = state.length() / Math.max(1, optimizer.slots());
        for (int slot = 0; slot < optimizer.slots(); slot++) {
            flat.get(NDArrayIndex.interval(slot * weights, (slot + 1) * weights))
                    .assign(optimizer.initial(slot));
        }
    }

    /** Replaces the gradient by what DL4J shall subtract from the weights. */
    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
        INDArray floats = DenseFloats.dense(gradient);
        Optional<INDArray> state = view.map(DenseFloats::dense);
        long given = state.map(INDArray::length).orElse(0L);
        if (given != optimizer.slots() * gradient.length()) {
            throw new IllegalStateException(config + " must have " + optimizer.slots()
                    + " numbers of state for each of " + gradient.length() + " weights, has " + given + " in all");
        }
        apply(DenseFloats.of(floats), state.map(DenseFloats::of), seen(gradient.length()), iteration + 1L);
        DenseFloats.store(floats, gradient);
        view.ifPresent(v -> DenseFloats.store(state.get(), v));
    }

    private Optional<DenseFloats> seen(long gradients) {
        if (!optimizer.usesWeights() && !optimizer.wholeParameters()) {
            return Optional.empty();
        }
        INDArray bound = weights.filter(w -> w.length() == gradients)
                .orElseThrow(() -> new IllegalStateException(config
                        + " needs to see the weights: call UpdaterElementwise.bind once the network is initialized"));
        return Optional.of(DenseFloats.of(DenseFloats.dense(bound)));
    }

    private void apply(DenseFloats gradient, Optional<DenseFloats> state, Optional<DenseFloats> seen, long step) {
        List<ParameterLayout> pieces = optimizer.wholeParameters() ? parameters : pieces(gradient.length());
        int longest = pieces.stream().mapToInt(ParameterLayout::size).max().orElse(0);
        float[] piece = new float[longest];
        float[] own = new float[seen.isPresent() ? longest : 0];
        float[][] slots = new float[optimizer.slots()][longest];
        int at = 0;
        for (ParameterLayout layout : pieces) {
            int from = at;
            int count = layout.size();
            gradient.read(from, piece, count);
            state.ifPresent(s -> read(s, gradient.length(), from, slots, count));
            if (optimizer.usesWeights()) {
                seen.orElseThrow().read(from, own, count);
            }
            step(own, piece, slots, layout, step);
            gradient.write(from, piece, count);
            state.ifPresent(s -> write(s, gradient.length(), from, slots, count));
            at += count;
        }
    }

    private void step(float[] own, float[] gradient, float[][] slots, ParameterLayout layout, long step) {
        if (optimizer.wholeParameters()) {
            optimizer.updateParameter(own, gradient, slots, layout, step);
        } else if (optimizer.usesWeights()) {
            optimizer.update(own, gradient, slots, 0, layout.size(), step);
        } else {
            optimizer.update(gradient, slots, 0, layout.size(), step);
        }
    }

    /** As many weights at once as an array of moderate size holds. */
    private static List<ParameterLayout> pieces(int length) {
        List<ParameterLayout> pieces = new ArrayList<>();
        for (int at = 0; at < length; at += DenseFloats.PIECE) {
            pieces.add(ParameterLayout.ofRows(1, Math.min(DenseFloats.PIECE, length - at)));
        }
        return pieces;
    }

    private static void read(DenseFloats state, int weights, int at, float[][] slots, int count) {
        for (int slot = 0; slot < slots.length; slot++) {
            state.read(slot * weights + at, slots[slot], count);
        }
    }

    private static void write(DenseFloats state, int weights, int at, float[][] slots, int count) {
        for (int slot = 0; slot < slots.length; slot++) {
            state.write(slot * weights + at, slots[slot], count);
        }
    }
}
