package org.neuroplug.trainer.fused.internal.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.UpdaterElementwise;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.network.Gradient;
import org.neuroplug.trainer.fused.internal.network.LayerPlan;
import org.neuroplug.trainer.fused.internal.network.LayerPlan.Learning;
import org.neuroplug.trainer.fused.internal.network.NetworkPlan;
import org.neuroplug.trainer.fused.internal.network.Weights;

/** Updates all weights of a network. Its state has the engine's order: parameters with equal updaters, one after another, are a block. For one thread. */
public final class Optimizer {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Gradient> w = new ArrayList<>();
    private final List<Gradient> b = new ArrayList<>();

    /** @param state as {@link #state} returned it, or empty before the first step */
    public Optimizer(NetworkPlan plan, Weights weights, float[] state) {
        List<Parameter> block = new ArrayList<>();
        IUpdater updater = plan.layers().get(0).weights().updater();
        for (int i = 0; i < plan.layers().size(); i++) {
            LayerPlan layer = plan.layers().get(i);
            Weights.Layer values = weights.layers().get(i);
            updater = begin(block, updater, layer.weights().updater());
            w.add(add(block, values.w(), layer.weights()));
            if (layer.hasBias()) {
                updater = begin(block, updater, layer.biases().updater());
                b.add(add(block, values.b(), layer.biases()));
            } else {
                b.add(new Gradient.Plain(1, layer.out()));
            }
        }
        blocks.add(block(block, updater));
        restore(state);
    }

    /** Ends the block where another updater begins. */
    private IUpdater begin(List<Parameter> block, IUpdater current, IUpdater next) {
        if (!current.equals(next)) {
            blocks.add(block(block, current));
            block.clear();
        }
        return next;
    }

    private static Parameter add(List<Parameter> block, Matrix values, Learning learning) {
        Penalties penalties = new Penalties(learning.regularization());
        boolean descends = Guide.guided(learning.updater()).getClass() == Sgd.class;
        boolean seen = !penalties.isEmpty() || Guide.of(learning.updater()).clips();
        Parameter parameter = new Parameter(values, penalties, descends && !seen);
        block.add(parameter);
        return parameter;
    }

    private static Block block(List<Parameter> parameters, IUpdater updater) {
        IUpdater guided = Guide.guided(updater);
        if (guided instanceof UpdaterElementwise plugin) {
            return new RuleBlock(parameters, updater, new Rule.OfPlugin(plugin.optimizer()));
        }
        if (guided.getClass() == Sgd.class) {
            return new RuleBlock(parameters, updater, new Rule.Descent((Sgd) guided));
        }
        if (guided.getClass() == Nesterovs.class) {
            return new RuleBlock(parameters, updater, new Rule.Nesterov((Nesterovs) guided));
        }
        return new EngineBlock(parameters, updater);
    }

    /** Where the gradient of a layer's weights goes. */
    public Gradient w(int layer) {
        return w.get(layer);
    }

    /** Where the gradient of a layer's biases goes. */
    public Gradient b(int layer) {
        return b.get(layer);
    }

    /** Before the gradients of a step are computed. */
    public void before(int iteration, int epoch) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).before(iteration, epoch);
        }
    }

    /** What is added to the loss of a batch: see {@link Penalties}. */
    public double penalty(int iteration, int epoch) {
        double penalty = 0;
        for (int i = 0; i < blocks.size(); i++) {
            penalty += blocks.get(i).penalty(iteration, epoch);
        }
        return penalty;
    }

    /**
     * Updates the weights, once all gradients are there.
     *
     * @param iteration steps taken
     * @param epoch epochs finished
     */
    public void update(int iteration, int epoch) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).update(iteration, epoch);
        }
    }

    /** Everything that it keeps, copied, in the engine's order. */
    public float[] state() {
        float[] state = new float[stateSize()];
        int at = 0;
        for (Block block : blocks) {
            block.save(state, at);
            at += block.stateSize();
        }
        return state;
    }

    private int stateSize() {
        return blocks.stream().mapToInt(Block::stateSize).reduce(0, Math::addExact);
    }

    private void restore(float[] state) {
        if (state.length == 0) {
            return;
        }
        if (state.length != stateSize()) {
            throw new InvalidInputException(
                    "the network's optimizer keeps " + stateSize() + " numbers, the state has " + state.length);
        }
        int at = 0;
        for (Block block : blocks) {
            block.restore(state, at);
            at += block.stateSize();
        }
    }
}
