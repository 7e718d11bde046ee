package org.neuroplug.models.internal;

import java.nio.FloatBuffer;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.AlgoMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.BwdDataAlgo;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.BwdFilterAlgo;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.FwdAlgo;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionHelper;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.util.ConvolutionUtils;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Convolutions in float32, image by image: the windows of one image ({@link WindowColumns}) stay in the second-level cache while they are
 * multiplied, where the engine's own way writes those of the whole batch to memory and, worse, in an order for which its natives have no
 * fast path. With C the windows, W the weights and Z what is made of an image, Z = W C, dW = Σ dZ Cᵀ and dC = Wᵀ dZ. Matrices are handed
 * over transposed, since BLAS has columns where Java has rows.
 */
final class ConvolutionByImage implements ConvolutionHelper {
    private final boolean bias;

    /** @param bias whether there is one to learn */
    ConvolutionByImage(boolean bias) {
        this.bias = bias;
    }

    @Override
    public boolean checkSupported() {
        return true;
    }

    @Override
    public Map<String, Long> helperMemoryUse() {
        return Map.of();
    }

    /** None of its own. */
    @Override
    public INDArray activate(INDArray z, IActivation activation, boolean training) {
        return null;
    }

    /** An array of float32 without gaps, row after row, and where it lies in memory. */
    private record Dense(INDArray array, FloatBuffer memory, int offset) {
        static Dense of(INDArray array) {
            INDArray dense = isDense(array) ? array : array.dup('c');
            FloatBuffer memory = dense.data().asNioFloat();
            return new Dense(dense, memory, memory.position());
        }

        /** Whatever steps along sides of one number are said to be. */
        private static boolean isDense(INDArray array) {
            long step = 1;
            for (int side = array.rank() - 1; side >= 0; side--) {
                if (array.size(side) > 1 && array.stride(side) != step) {
                    return false;
                }
                step *= array.size(side);
            }
            return true;
        }

        void read(int image, float[] into) {
            memory.get(offset + image * into.length, into);
        }

        void write(int image, float[] from) {
            memory.put(offset + image * from.length, from);
        }

        INDArray transposed(int index, int rows, int columns) {
            return Nd4j.create(
                    array.data(),
                    new long[] {columns, rows},
                    new long[] {1, columns},
                    array.offset() + (long) index * rows * columns,
                    'f');
        }
    }

    private static WindowColumns windows(
            INDArray input, int[] kernel, int[] strides, int[] pad, ConvolutionMode mode, int[] dilation) {
        int[] places = ConvolutionUtils.getOutputSize(
                input, kernel, strides, mode == ConvolutionMode.Same ? null : pad, mode, dilation, CNN2DFormat.NCHW);
        return new WindowColumns(
                (int) input.size(1), (int) input.size(2), (int) input.size(3), kernel, strides, pad, places);
    }

    private static Dense matrix(WindowColumns windows) {
        return Dense.of(Nd4j.createUninitialized(DataType.FLOAT, new long[] {windows.rows(), windows.columns()}, 'c'));
    }

    @Override
    public INDArray preOutput(
            INDArray input,
            INDArray weights,
            INDArray biases,
            int[] kernel,
            int[] strides,
            int[] pad,
            AlgoMode mode,
            FwdAlgo algorithm,
            ConvolutionMode padding,
            int[] dilation,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        WindowColumns windows = windows(input, kernel, strides, pad, padding, dilation);
        int filters = (int) weights.size(0);
        long[] shape = {input.size(0), filters, windows.places()[0], windows.places()[1]};
        Dense made = Dense.of(workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, shape, 'c'));
        Dense images = Dense.of(input);
        Dense columns = matrix(windows);
        INDArray columnsT = columns.transposed(0, windows.rows(), windows.columns());
        INDArray weightsT = Dense.of(weights).transposed(0, filters, windows.rows());
        float[] image = new float[windows.image()];
        float[] spread = new float[windows.rows() * windows.columns()];
        float[] start = bias ? repeated(biases, windows.columns()) : new float[0];
        for (int i = 0; i < input.size(0); i++) {
            images.read(i, image);
            windows.spread(image, spread);
            columns.write(0, spread);
            if (bias) {
                made.write(i, start);
            }
            INDArray madeT = made.transposed(i, filters, windows.columns());
            Nd4j.gemm(columnsT, weightsT, madeT, false, false, 1, bias ? 1 : 0);
        }
        return made.array();
    }

    /** Each number so many times. */
    private static float[] repeated(INDArray numbers, int times) {
        float[] repeated = new float[(int) numbers.length() * times];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = numbers.getFloat(i / times);
        }
        return repeated;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray input,
            INDArray weights,
            INDArray biases,
            INDArray delta,
            int[] kernel,
            int[] strides,
            int[] pad,
            INDArray biasGradient,
            INDArray weightGradient,
            IActivation activation,
            AlgoMode mode,
            BwdFilterAlgo filterAlgorithm,
            BwdDataAlgo dataAlgorithm,
            ConvolutionMode padding,
            int[] dilation,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        WindowColumns windows = windows(input, kernel, strides, pad, padding, dilation);
        int filters = (int) weights.size(0);
        Dense back =
                Dense.of(workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c'));
        Dense images = Dense.of(input);
        Dense deltas = Dense.of(delta);
        Dense columns = matrix(windows);
        INDArray columnsT = columns.transposed(0, windows.rows(), windows.columns());
        INDArray weightsT = Dense.of(weights).transposed(0, filters, windows.rows());
        INDArray gradientT = Dense.of(weightGradient).transposed(0, filters, windows.rows());
        float[] image = new float[windows.image()];
        float[] spread = new float[windows.rows() * windows.columns()];
        for (int i = 0; i < input.size(0); i++) {
            INDArray deltaT = deltas.transposed(i, filters, windows.columns());
            images.read(i, image);
            windows.spread(image, spread);
            columns.write(0, spread);
            Nd4j.gemm(columnsT, deltaT, gradientT, true, false, 1, i == 0 ? 0 : 1);
            Nd4j.gemm(deltaT, weightsT, columnsT, false, true, 1, 0);
            columns.read(0, spread);
            windows.gather(spread, image);
            back.write(i, image);
        }
        Gradient gradient = new DefaultGradient();
        if (bias) {
            biasGradient.assign(deltas.array().sum(0, 2, 3).reshape(biasGradient.shape()));
            gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biasGradient);
        }
        gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weightGradient, 'c');
        return new Pair<>(gradient, back.array());
    }
}
