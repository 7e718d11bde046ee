package org.neuroplug.trainer.fused.internal;

import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingTask;
import org.neuroplug.trainer.fused.internal.data.BatchInput;
import org.neuroplug.trainer.fused.internal.data.Dropout;
import org.neuroplug.trainer.fused.internal.data.PreparedRows;
import org.neuroplug.trainer.fused.internal.kernel.KernelChoice;
import org.neuroplug.trainer.fused.internal.network.LayerPlan;

/** The training of one network, from its first epoch to its last. */
final class Training {
    private final LiveNetwork network;
    private final TrainingTask task;
    private final TrainingMonitor monitor;
    private final TrainedModel model;

    Training(LiveNetwork network, TrainingTask task, TrainingMonitor monitor) {
        this.network = network;
        this.task = task;
        this.monitor = monitor;
        this.model = new FusedModel(network, task.classes());
        if (network.plan().inputs() != task.train().width()) {
            throw new InvalidInputException("the network takes "
                    + network.plan().inputs() + " features, the rows have "
                    + task.train().width());
        }
    }

    TrainedModel run(PreparedRows prepared) {
        int rows = Math.min(task.batch(), task.train().size());
        LayerPlan first = network.plan().layers().get(0);
        Optional<Dropout> dropout = first.keep() < 1
                ? Optional.of(new Dropout(network.plan().seed(), 0, first.keep(), rows, first.in()))
                : Optional.empty();
        try (BatchInput input = prepared.input(task, dropout)) {
            List<Stage> stages = Stages.of(network, rows, input.width());
            Step step = new Step(network, stages, KernelChoice.create());
            while (network.epochs() < task.epochs()) {
                epoch(network.epochs() + 1, step, input, stages);
            }
        }
        return model;
    }

    /** Laying out the epoch's batches is part of its first step. */
    private void epoch(int epoch, Step step, BatchInput input, List<Stage> stages) {
        for (int number = 1; number <= task.stepsPerEpoch(); number++) {
            monitor.beforeStep(epoch, number);
            long start = System.nanoTime();
            if (number == 1) {
                input.epoch(epoch);
            }
            input.batch(number);
            double loss = step.take(input, epoch, number);
            long took = System.nanoTime() - start;
            NotFinite.check(loss, network.weights(), stages, input.rows());
            monitor.afterStep(loss, took);
        }
        NotFinite.check(network.weights());
        network.epochFinished();
        monitor.afterEpoch(model);
    }
}
