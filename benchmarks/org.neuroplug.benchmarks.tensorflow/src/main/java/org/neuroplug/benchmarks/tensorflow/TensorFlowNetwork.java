package org.neuroplug.benchmarks.tensorflow;

import java.util.Arrays;
import org.neuroplug.benchmarks.workload.LabelledRows;
import org.neuroplug.benchmarks.workload.Peer;
import org.neuroplug.benchmarks.workload.Scores;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A network in a session of its own. */
final class TensorFlowNetwork implements Peer.Network {
    /** What is fed: all features, all labels, and which of them. */
    record Inputs(Operand<TFloat32> features, Operand<TInt32> labels, Operand<TInt32> rows) {}

    /** What comes out: mean loss, accuracy, and the step that updates the weights. */
    record Outputs(Operand<TFloat32> loss, Operand<TFloat32> accuracy, Op step) {}

    private final Graph graph;
    private final Session session;
    private final Inputs inputs;
    private final Outputs outputs;
    private final TFloat32 features;
    private final TInt32 labels;
    private final int batch;

    TensorFlowNetwork(
            Graph graph, Session session, Inputs inputs, Outputs outputs, TFloat32 features, TInt32 labels, int batch) {
        this.graph = graph;
        this.session = session;
        this.inputs = inputs;
        this.outputs = outputs;
        this.features = features;
        this.labels = labels;
        this.batch = batch;
    }

    @Override
    public double train(int[] order) {
        double loss = 0;
        int steps = 0;
        for (int from = 0; from < order.length; from += batch, steps++) {
            int[] rows = Arrays.copyOfRange(order, from, Math.min(from + batch, order.length));
            try (TInt32 picked = TInt32.vectorOf(rows);
                    Result result = fed(features, labels, picked)
                            .addTarget(outputs.step())
                            .fetch(outputs.loss())
                            .run()) {
                loss += ((TFloat32) result.get(0)).getFloat();
            }
        }
        return loss / steps;
    }

    @Override
    public Scores scores(LabelledRows rows) {
        try (TFloat32 x = TensorFlowPeer.features(rows);
                TInt32 y = TensorFlowPeer.labels(rows);
                TInt32 picked = TInt32.vectorOf(TensorFlowPeer.all(rows.size()));
                Result result = fed(x, y, picked)
                        .fetch(outputs.loss())
                        .fetch(outputs.accuracy())
                        .run()) {
            return new Scores(((TFloat32) result.get(0)).getFloat(), ((TFloat32) result.get(1)).getFloat());
        }
    }

    private Session.Runner fed(TFloat32 x, TInt32 y, TInt32 rows) {
        return session.runner()
                .feed(inputs.features(), x)
                .feed(inputs.labels(), y)
                .feed(inputs.rows(), rows);
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
