package org.neuroplug.trainer.fused.internal.optimizer;

import java.nio.FloatBuffer;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.trainer.fused.internal.engine.EngineThreads;
import org.neuroplug.trainer.fused.internal.network.Columns;

/** Parameters that any of the engine's updaters updates, in arrays of the engine's that are allocated once. For the thread that makes it. */
final class EngineBlock implements Block {
    private final List<Parameter> parameters;
    private final IUpdater updater;
    private final Guide guide;
    private final List<float[]> gradients;
    private final float[] numbers;
    private final INDArray gradient;
    private final FloatBuffer memory;
    private final INDArray state;
    private final GradientUpdater<?> rule;

    EngineBlock(List<Parameter> parameters, IUpdater updater) {
        EngineThreads.one();
        this.parameters = List.copyOf(parameters);
        this.updater = updater;
        this.guide = Guide.of(updater);
        this.gradients = this.parameters.stream().map(Parameter::gradient).toList();
        this.numbers = new float[parameters.stream().mapToInt(Parameter::size).reduce(0, Math::addExact)];
        this.gradient = Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', 1, numbers.length);
        this.memory = gradient.data().asNioFloat();
        int size = Math.toIntExact(updater.stateSize(numbers.length));
        this.state = size == 0 ? null : Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', 1, size);
        this.rule = Guide.guided(updater).instantiate(state, true);
    }

    @Override
    public void update(int iteration, int epoch) {
        for (Parameter parameter : parameters) {
            parameter.regularize(iteration, epoch);
        }
        guide.clip(gradients);
        int at = 0;
        for (Parameter parameter : parameters) {
            Columns.write(parameter.into(), numbers, at);
            at += parameter.size();
        }
        memory.put(0, numbers);
        rule.applyUpdater(gradient, iteration, epoch);
        memory.get(0, numbers);
        at = 0;
        double rate = updater.hasLearningRate() ? updater.getLearningRate(iteration, epoch) : 1;
        for (Parameter parameter : parameters) {
            Columns.read(numbers, at, parameter.into());
            guide.scale(parameter.into(), iteration);
            parameter.subtract(rate, iteration, epoch);
            at += parameter.size();
        }
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
        return state == null ? 0 : Math.toIntExact(state.length());
    }

    @Override
    public void restore(float[] given, int at) {
        if (state != null) {
            state.data().asNioFloat().put(0, given, at, stateSize());
        }
    }

    @Override
    public void save(float[] into, int at) {
        if (state != null) {
            state.data().asNioFloat().get(0, into, at, stateSize());
        }
    }
}
