package org.neuroplug.benchmarks.tensorflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neuroplug.benchmarks.workload.LabelledRows;
import org.neuroplug.benchmarks.workload.Peer;
import org.neuroplug.benchmarks.workload.PeerProgram;
import org.neuroplug.benchmarks.workload.Workload;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.nn.SoftmaxCrossEntropyWithLogits;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * TensorFlow from Java, as a graph: a step, which picks its rows, is one call of the session. All training rows are in a
 * tensor that is handed over without being copied.
 */
public final class TensorFlowPeer implements Peer {
    private final TFloat32 features;
    private final TInt32 labels;

    private TensorFlowPeer(LabelledRows train) {
        this.features = features(train);
        this.labels = labels(train);
    }

    /** Takes a workload's folder and trials. */
    public static void main(String[] args) throws IOException {
        PeerProgram.run(args, TensorFlowPeer::new);
    }

    static TFloat32 features(LabelledRows rows) {
        return TFloat32.tensorOf(Shape.of(rows.size(), rows.width()), DataBuffers.of(rows.features()));
    }

    static TInt32 labels(LabelledRows rows) {
        return TInt32.tensorOf(Shape.of(rows.size()), DataBuffers.of(rows.labels()));
    }

    @Override
    public Network network(Workload workload, String activation, float[][] weights) {
        Graph graph = new Graph();
        Ops tf = Ops.create(graph);
        Placeholder<TFloat32> allFeatures = tf.placeholder(TFloat32.class);
        Placeholder<TInt32> allLabels = tf.placeholder(TInt32.class);
        Placeholder<TInt32> rows = tf.placeholder(TInt32.class);
        Operand<TFloat32> x = tf.reshape(
                tf.gather(allFeatures, rows, tf.constant(0)), tf.constant(new int[] {-1, workload.features()}));
        Operand<TInt32> y = tf.gather(allLabels, rows, tf.constant(0));

        List<Variable<TFloat32>> parameters = new ArrayList<>();
        List<Op> starts = new ArrayList<>();
        Operand<TFloat32> signal = x;
        for (int layer = 0; layer < workload.layers(); layer++) {
            Shape shape =
                    Shape.of(workload.widths().get(layer), workload.widths().get(layer + 1));
            Variable<TFloat32> weight = tf.variable(shape, TFloat32.class);
            Variable<TFloat32> bias = tf.variable(Shape.of(shape.get(1)), TFloat32.class);
            starts.add(tf.assign(weight, tf.constant(shape, DataBuffers.of(weights[layer]))));
            starts.add(tf.assign(bias, tf.constant(new float[(int) shape.get(1)])));
            parameters.addAll(List.of(weight, bias));
            signal = activate(
                    tf, workload.activation(layer, activation), tf.nn.biasAdd(tf.linalg.matMul(signal, weight), bias));
        }
        Operand<TFloat32> oneHot = tf.oneHot(y, tf.constant(workload.classes()), tf.constant(1f), tf.constant(0f));
        SoftmaxCrossEntropyWithLogits<TFloat32> entropy = tf.nn.softmaxCrossEntropyWithLogits(signal, oneHot);
        Operand<TFloat32> loss = tf.math.mean(entropy.loss(), tf.constant(0));
        Operand<TInt64> predicted = tf.math.argMax(signal, tf.constant(1));
        Operand<TFloat32> right =
                tf.dtypes.cast(tf.math.equal(predicted, tf.dtypes.cast(y, TInt64.class)), TFloat32.class);

        Gradients gradients = tf.gradients(loss, parameters);
        List<Op> updates = new ArrayList<>();
        // Variables are changed in place: no weight may change before every gradient is there.
        Ops afterwards = tf.withControlDependencies(
                gradients.dy().stream().map(Op.class::cast).toList());
        for (int i = 0; i < parameters.size(); i++) {
            updates.add(afterwards.train.applyGradientDescent(
                    parameters.get(i), tf.constant(workload.rate()), gradients.<TFloat32>dy(i)));
        }
        Op step = tf.withControlDependencies(updates).noOp();
        Op start = tf.withControlDependencies(starts).noOp();
        ConfigProto oneThread = ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(1)
                .build();
        Session session = new Session(graph, oneThread);
        session.runner().addTarget(start).run().close();
        return new TensorFlowNetwork(
                graph,
                session,
                new TensorFlowNetwork.Inputs(allFeatures, allLabels, rows),
                new TensorFlowNetwork.Outputs(loss, tf.math.mean(right, tf.constant(0)), step),
                features,
                labels,
                workload.batch());
    }

    private static Operand<TFloat32> activate(Ops tf, String activation, Operand<TFloat32> x) {
        return switch (activation) {
            case Workload.LINEAR -> x;
            case "relu" -> tf.nn.relu(x);
            case "tanh" -> tf.math.tanh(x);
            case "sigmoid" -> tf.math.sigmoid(x);
            case "elu" -> tf.nn.elu(x);
            default -> throw new IllegalArgumentException("no activation " + activation);
        };
    }

    /** Rows in their order. */
    static int[] all(int size) {
        int[] rows = new int[size];
        Arrays.setAll(rows, i -> i);
        return rows;
    }
}
