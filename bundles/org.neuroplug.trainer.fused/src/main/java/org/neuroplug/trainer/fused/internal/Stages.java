package org.neuroplug.trainer.fused.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroplug.trainer.fused.internal.activation.LayerFunctions;
import org.neuroplug.trainer.fused.internal.data.Dropout;
import org.neuroplug.trainer.fused.internal.network.Affine;
import org.neuroplug.trainer.fused.internal.network.Folded;
import org.neuroplug.trainer.fused.internal.network.LayerPlan;
import org.neuroplug.trainer.fused.internal.network.NetworkPlan;
import org.neuroplug.trainer.fused.internal.network.Weights;

/** Makes the stages of a network: a layer each or, where folding saves work, several layers together. */
final class Stages {
    private final LiveNetwork network;
    private final int rows;

    /** What a row of the inputs has on average, zeros left out where they are not multiplied. */
    private final double width;

    private final List<Stage> stages = new ArrayList<>();

    private Stages(LiveNetwork network, int rows, double width) {
        this.network = network;
        this.rows = rows;
        this.width = width;
    }

    /**
     * The stages, from the input on.
     *
     * @param rows of the largest batch
     * @param width numbers of an input row that are multiplied, on average
     */
    static List<Stage> of(LiveNetwork network, int rows, double width) {
        return new Stages(network, rows, width).make();
    }

    private List<Stage> make() {
        NetworkPlan plan = network.plan();
        int begin = 0;
        Affine affine = single(0);
        for (int i = 1; i < plan.layers().size(); i++) {
            if (canFold(i) && pays(affine, i)) {
                affine = new Folded(affine, single(i));
            } else {
                add(affine, begin, i - 1);
                affine = single(i);
                begin = i;
            }
        }
        add(affine, begin, plan.layers().size() - 1);
        return stages;
    }

    private Affine single(int layer) {
        Weights.Layer weights = network.weights().layers().get(layer);
        return new Affine.Single(
                weights.w(),
                weights.b(),
                network.optimizer().w(layer),
                network.optimizer().b(layer));
    }

    /** Whether nothing is between a layer and the one before. */
    private boolean canFold(int layer) {
        List<LayerPlan> layers = network.plan().layers();
        return LayerFunctions.isIdentity(layers.get(layer - 1).activation())
                && layers.get(layer).keep() == 1;
    }

    private boolean pays(Affine first, int layer) {
        LayerPlan second = network.plan().layers().get(layer);
        int inputs = first.w().rows();
        double in = stages.isEmpty() ? width : inputs;
        return Folded.together(in, inputs, second.in(), second.out(), rows)
                < Folded.apart(in, second.in(), second.out(), rows);
    }

    private void add(Affine affine, int begin, int end) {
        LayerPlan first = network.plan().layers().get(begin);
        LayerPlan last = network.plan().layers().get(end);
        boolean hidden = begin > 0;
        Optional<Dropout> dropout = hidden && first.keep() < 1
                ? Optional.of(new Dropout(network.plan().seed(), begin, first.keep(), rows, first.in()))
                : Optional.empty();
        boolean output = end == network.plan().layers().size() - 1;
        stages.add(Stage.of(
                end + 1,
                affine,
                LayerFunctions.of(last.activation(), network.plan().seed() - end - 1),
                !output && LayerFunctions.isIdentity(last.activation()),
                dropout,
                rows,
                !hidden));
    }
}
