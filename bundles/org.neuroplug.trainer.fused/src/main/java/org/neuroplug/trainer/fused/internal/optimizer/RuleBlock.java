package org.neuroplug.trainer.fused.internal.optimizer;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.network.Columns;

/** Parameters that a {@link Rule} updates, each with matrices of state of its shape. */
final class RuleBlock implements Block {
    private final List<Parameter> parameters;
    private final IUpdater updater;
    private final Rule rule;
    private final Guide guide;

    /** Of the parameters that are not updated while their gradients are computed. */
    private final List<float[]> gradients;

    /** [slots][parameters]. */
    private final Matrix[][] state;

    /** The state of the parameters that are updated, as a rule takes it. */
    private final float[][] slots;

    RuleBlock(List<Parameter> parameters, IUpdater updater, Rule rule) {
        this.parameters = List.copyOf(parameters);
        this.updater = updater;
        this.rule = rule;
        this.guide = Guide.of(updater);
        this.gradients = this.parameters.stream()
                .filter(parameter -> !parameter.isDirect())
                .map(Parameter::gradient)
                .toList();
        this.state = new Matrix[rule.slots()][parameters.size()];
        this.slots = new float[state.length][];
        for (int slot = 0; slot < state.length; slot++) {
            for (int p = 0; p < parameters.size(); p++) {
                Matrix values = parameters.get(p).values();
                state[slot][p] = new Matrix(values.rows(), values.columns());
                Arrays.fill(state[slot][p].values(), rule.initial(slot));
            }
        }
    }

    @Override
    public void before(int iteration, int epoch) {
        for (int p = 0; p < parameters.size(); p++) {
            Parameter parameter = parameters.get(p);
            if (parameter.isDirect()) {
                parameter.scale(-(float) rate(iteration, epoch));
            }
        }
    }

    private double rate(int iteration, int epoch) {
        return updater.hasLearningRate() ? updater.getLearningRate(iteration, epoch) : 1;
    }

    @Override
    public void update(int iteration, int epoch) {
        for (int p = 0; p < parameters.size(); p++) {
            if (!parameters.get(p).isDirect()) {
                parameters.get(p).regularize(iteration, epoch);
            }
        }
        guide.clip(gradients);
        for (int p = 0; p < parameters.size(); p++) {
            if (!parameters.get(p).isDirect()) {
                update(p, iteration, epoch);
            }
        }
    }

    private void update(int p, int iteration, int epoch) {
        for (int slot = 0; slot < slots.length; slot++) {
            slots[slot] = state[slot][p].values();
        }
        Parameter parameter = parameters.get(p);
        Matrix gradient = parameter.into();
        rule.update(parameter.values().values(), gradient.values(), slots, parameter.layout(), iteration, epoch);
        guide.scale(gradient, iteration);
        parameter.subtract(rate(iteration, epoch), iteration, epoch);
    }

    @Override
    public double penalty(int iteration, int epoch) {
        double penalty = 0;
        for (int p = 0; p < parameters.size(); p++) {
            penalty += parameters.get(p).penalty(iteration, epoch);
        }
        return penalty;
    }

    @Override
    public int stateSize() {
        return state.length * parameters.stream().mapToInt(Parameter::size).sum();
    }

    @Override
    public void restore(float[] numbers, int at) {
        int next = at;
        for (Matrix[] slot : state) {
            for (Matrix matrix : slot) {
                Columns.read(numbers, next, matrix);
                next += matrix.rows() * matrix.columns();
            }
        }
    }

    @Override
    public void save(float[] numbers, int at) {
        int next = at;
        for (Matrix[] slot : state) {
            for (Matrix matrix : slot) {
                Columns.write(matrix, numbers, next);
                next += matrix.rows() * matrix.columns();
            }
        }
    }
}
