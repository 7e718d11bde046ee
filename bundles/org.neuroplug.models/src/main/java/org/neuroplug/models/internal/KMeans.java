package org.neuroplug.models.internal;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.models.internal.kmeans.KMeansTrainer;
import org.neuroplug.models.internal.kmeans.Nearest;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Clustering as a baseline: a row gets the class that most training rows of its cluster have. As a network, it is a fully connected layer
 * whose weights are the centres, of which the nearest wins, and an output layer whose weights are the logarithms of how frequent each class
 * is in each cluster. It is trained by {@link KMeansTrainer}, since neither follows a gradient; activation and optimizer are of no account.
 */
@Component
@Plugin(
        name = "k-means",
        description = "clusters, each with the class that most of its training rows have: no network, a baseline",
        aliases = {"cluster", "clustering"})
@Formula(
        text = "(n + 1) / (N + classes), of N training rows nearest to the same centre as x, n of the class",
        source =
                "Lloyd 1982, Least Squares Quantization in PCM; Arthur and Vassilvitskii 2007, k-means++: The Advantages of"
                        + " Careful Seeding")
public final class KMeans implements ModelProvider {
    private static final String MODEL = "model k-means";

    private static final Parameter K =
            Parameter.integer("k", 0, Range.between(0, 10_000), "how many clusters; 0 for one for each class");

    @Override
    public List<Parameter> parameters() {
        return List.of(K);
    }

    @Override
    public MultiLayerConfiguration create(Hyperparameters settings, ModelContext context) {
        Limits.classes(MODEL, context.classes());
        int k = settings.integer(K.name()) == 0 ? context.classes() : (int) settings.integer(K.name());
        LayerStack layers = LayerStack.of(context);
        layers.add(
                "clusters",
                new DenseLayer.Builder()
                        .nIn(context.features())
                        .nOut(k)
                        .activation(new Nearest())
                        .weightInit(context.initializer(InitializerProvider.DEFAULT))
                        .build());
        layers.add("classes", Head.softmax(k, context.classes(), context.initializer(InitializerProvider.DEFAULT)));
        return layers.network(MODEL);
    }

    @Override
    public Optional<String> trainer() {
        return Optional.of(KMeansTrainer.NAME);
    }
}
