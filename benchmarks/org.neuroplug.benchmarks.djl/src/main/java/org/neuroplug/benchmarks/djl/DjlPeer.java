package org.neuroplug.benchmarks.djl;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.IOException;
import org.neuroplug.benchmarks.workload.LabelledRows;
import org.neuroplug.benchmarks.workload.Peer;
import org.neuroplug.benchmarks.workload.PeerProgram;
import org.neuroplug.benchmarks.workload.Workload;

/** The Deep Java Library with PyTorch's native engine, on one thread. */
public final class DjlPeer implements Peer {
    private final NDManager manager = NDManager.newBaseManager();
    private final NDArray features;
    private final NDArray labels;

    private DjlPeer(LabelledRows train) {
        this.features = features(manager, train);
        this.labels = manager.create(train.labels());
    }

    /** Takes a workload's folder and trials. */
    public static void main(String[] args) throws IOException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        PeerProgram.run(args, DjlPeer::new);
    }

    static NDArray features(NDManager manager, LabelledRows rows) {
        return manager.create(rows.features(), new Shape(rows.size(), rows.width()));
    }

    @Override
    public Network network(Workload workload, String activation, float[][] weights) {
        SequentialBlock layers = new SequentialBlock();
        for (int layer = 0; layer < workload.layers(); layer++) {
            int inputs = workload.widths().get(layer);
            int outputs = workload.widths().get(layer + 1);
            float[] start = transposed(weights[layer], inputs, outputs);
            Linear linear = Linear.builder().setUnits(outputs).build();
            linear.setInitializer((m, shape, type) -> m.create(start, shape), Parameter.Type.WEIGHT);
            layers.add(linear);
            String name = workload.activation(layer, activation);
            if (!name.equals(Workload.LINEAR)) {
                layers.add(block(name));
            }
        }
        Model model = Model.newInstance("mlp");
        model.setBlock(layers);
        Loss loss = Loss.softmaxCrossEntropyLoss();
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(loss)
                .optDevices(new Device[] {Device.cpu()})
                .optOptimizer(Optimizer.sgd()
                        .setLearningRateTracker(Tracker.fixed(workload.rate()))
                        .build()));
        trainer.initialize(new Shape(workload.batch(), workload.features()));
        return new DjlNetwork(model, trainer, loss, features, labels, workload.batch());
    }

    private static Block block(String activation) {
        return switch (activation) {
            case "relu" -> Activation.reluBlock();
            case "tanh" -> Activation.tanhBlock();
            case "sigmoid" -> Activation.sigmoidBlock();
            case "elu" -> Activation.eluBlock(1);
            default -> throw new IllegalArgumentException("no activation " + activation);
        };
    }

    /** DJL keeps weights as {@code [outputs, inputs]}. */
    private static float[] transposed(float[] weights, int inputs, int outputs) {
        float[] transposed = new float[weights.length];
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < outputs; j++) {
                transposed[j * inputs + i] = weights[i * outputs + j];
            }
        }
        return transposed;
    }
}
