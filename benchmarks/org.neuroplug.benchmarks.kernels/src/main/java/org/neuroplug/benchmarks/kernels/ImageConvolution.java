package org.neuroplug.benchmarks.kernels;

import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.models.internal.ConvolutionWay;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Convolutions of the trainer {@code dl4j}, as the engine computes them and as the built-in models do. */
@State(Scope.Thread)
public class ImageConvolution {
    private static final int BATCH = 200;
    private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspaces();

    @Param
    ConvolutionWay way;

    /** Channels, height and width, filters, height and width of a window: those of lenet, and the first of resnet-mini. */
    @Param({"1x28x6x5", "6x14x16x5", "8x28x8x3"})
    String shape;

    private Layer layer;
    private INDArray images;
    private INDArray epsilon;
    private long products;

    @Setup
    public void prepare() {
        int[] sizes =
                Stream.of(shape.split("x", -1)).mapToInt(Integer::parseInt).toArray();
        layer = way.layer(sizes[0], sizes[2], sizes[3]);
        images = Nd4j.randn(DataType.FLOAT, BATCH, sizes[0], sizes[1], sizes[1]);
        epsilon = Nd4j.randn(DataType.FLOAT, BATCH, sizes[2], sizes[1], sizes[1]);
        products = (long) BATCH * sizes[1] * sizes[1] * sizes[0] * sizes[2] * sizes[3] * sizes[3];
        layer.setInput(images, NO_WORKSPACES);
    }

    @Benchmark
    public Object forward(Work work) {
        work.multiplied(BATCH, products);
        return layer.activate(true, NO_WORKSPACES);
    }

    /** Gradients of images and of weights, and before them the sums once more. */
    @Benchmark
    public Object backward(Work work) {
        work.multiplied(BATCH, 3 * products);
        return layer.backpropGradient(epsilon, NO_WORKSPACES);
    }
}
