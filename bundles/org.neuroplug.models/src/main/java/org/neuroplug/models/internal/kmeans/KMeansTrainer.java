package org.neuroplug.models.internal.kmeans;

import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Engine;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;
import org.osgi.service.component.annotations.Component;

/**
 * Clusters training rows: k-means++ says where centres begin, and an epoch is one of Lloyd's iterations, as {@link Clustering} has it. The
 * random numbers are those of the network's seed. One thread of plain Java for each trial.
 */
@Component
@Plugin(
        name = KMeansTrainer.NAME,
        description = "k-means++ and Lloyd's iterations, one an epoch: for the model k-means")
@Formula(
        text = "each centre becomes the mean of the training rows nearest to it",
        source =
                "Lloyd 1982, Least Squares Quantization in PCM; Arthur and Vassilvitskii 2007, k-means++: The Advantages of"
                        + " Careful Seeding")
public final class KMeansTrainer implements Trainer {
    public static final String NAME = "k-means";

    @Override
    public Engine engine() {
        return new Engine("Neuroplug k-means", "none", 1);
    }

    @Override
    public Optional<String> refuses(Hyperparameters settings, MultiLayerConfiguration configuration) {
        return ClusterShape.refusal(configuration);
    }

    @Override
    public TrainedModel train(Hyperparameters settings, TrainingTask task, TrainingMonitor monitor) {
        return new Clustering(task, monitor).run();
    }

    @Override
    public TrainedModel restore(
            Hyperparameters settings, MultiLayerConfiguration configuration, TrainingState state, int classes) {
        return new ClusterModel(ClusterShape.of(configuration), state);
    }
}
