package org.neuroplug.spi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * An {@link ElementwiseOptimizer} as DL4J calls optimizers. Trainers that have a faster way ask for {@link #optimizer()}.
 */
public final class UpdaterElementwise implements IUpdater {
    private static final long serialVersionUID = 1L;

    private final transient ElementwiseOptimizer optimizer;
    private final String name;
    private final double learningRate;

    /**
     * Wraps an optimizer.
     *
     * @param name what DL4J prints for it
     * @param learningRate what DL4J shows as its learning rate; the optimizer itself knows its own
     */
    public UpdaterElementwise(String name, double learningRate, ElementwiseOptimizer optimizer) {
        this.name = Objects.requireNonNull(name, "name");
        this.learningRate = learningRate;
        this.optimizer = Objects.requireNonNull(optimizer, "optimizer");
    }

    /** The optimizer itself. */
    public ElementwiseOptimizer optimizer() {
        return optimizer;
    }

    /**
     * Lets the optimizers of a network see its weights, if they {@link ElementwiseOptimizer#usesWeights use} them, and know its
     * {@link ElementwiseOptimizer#wholeParameters parameters}, as clipping must; call it when the network has been initialized, and again when it was given another
     * updater.
     */
    public static void bind(MultiLayerNetwork network) {
        if (network.getUpdater() instanceof BaseMultiLayerUpdater<?> updater) {
            INDArray weights = network.params().reshape(network.params().length());
            for (UpdaterBlock block : updater.getUpdaterBlocks()) {
                List<ParameterLayout> parameters = block.getLayersAndVariablesInBlock().stream()
                        .map(parameter ->
                                layout(parameter.getLayer().paramTable(false).get(parameter.getParamName())))
                        .toList();
                bind(
                        block.getGradientUpdater(),
                        weights.get(NDArrayIndex.interval(block.getParamOffsetStart(), block.getParamOffsetEnd())),
                        parameters);
            }
        }
    }

    private static ParameterLayout layout(INDArray parameter) {
        int rows = parameter.rank() < 2 ? 1 : Math.toIntExact(parameter.size(0));
        int columns = Math.toIntExact(parameter.length() / rows);
        return parameter.ordering() == 'f'
                ? ParameterLayout.ofColumns(rows, columns)
                : ParameterLayout.ofRows(rows, columns);
    }

    /**
     * Lets one of DL4J's updaters see the weights whose gradients it will get.
     *
     * @param weights of one parameter in the order of the gradients, a view that changes with them
     */
    public static void bind(GradientUpdater<?> updater, INDArray weights) {
        bind(updater, weights, List.of(layout(weights)));
    }

    private static void bind(GradientUpdater<?> updater, INDArray weights, List<ParameterLayout> parameters) {
        if (updater instanceof GuidedGradients guided) {
            guided.bind(parameters);
            bind(guided.optimizer(), weights, parameters);
        } else if (updater instanceof ElementwiseUpdater elementwise) {
            elementwise.bind(weights, parameters);
        }
    }

    @Override
    public long stateSize(long numParams) {
        return optimizer.slots() * numParams;
    }

    /** Without state DL4J gives null for the view. */
    @Override
    public GradientUpdater<?> instantiate(INDArray viewArray, boolean initializeViewArray) {
        GradientUpdater<?> updater = new ElementwiseUpdater(this);
        if (viewArray != null) {
            updater.setState(Map.of(ElementwiseUpdater.STATE, viewArray), initializeViewArray);
        }
        return updater;
    }

    @Override
    public GradientUpdater<?> instantiate(Map<String, INDArray> updaterState, boolean initializeStateArrays) {
        GradientUpdater<?> updater = new ElementwiseUpdater(this);
        updater.setState(updaterState, initializeStateArrays);
        return updater;
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public IUpdater clone() {
        return new UpdaterElementwise(name, learningRate, optimizer);
    }

    @Override
    public double getLearningRate(int iteration, int epoch) {
        return learningRate;
    }

    @Override
    public boolean hasLearningRate() {
        return true;
    }

    @Override
    public void setLrAndSchedule(double lr, ISchedule lrSchedule) {
        throw new UnsupportedOperationException(name + " takes its learning rate when it is made");
    }

    /** DL4J updates the weights of layers with equal optimizers in one go. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UpdaterElementwise u
                && name.equals(u.name)
                && learningRate == u.learningRate
                && optimizer.equals(u.optimizer);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
