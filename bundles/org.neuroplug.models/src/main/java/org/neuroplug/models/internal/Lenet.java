package org.neuroplug.models.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.osgi.service.component.annotations.Component;

/**
 * LeNet-5 (LeCun, Bottou, Bengio and Haffner 1998, "Gradient-Based Learning Applied to Document Recognition") as it is taught today:
 * convolutions, each followed by pooling, then fully connected layers and a softmax. The paper's pooling has weights of its own, its second
 * convolution does not see all channels, and its output are radial basis functions; of 28×28 images the paper's are made by a border of
 * two pixels, which is what the padding of the first convolution stands for.
 *
 * <p>Rows that are not images are taken as images of height 1: neighbouring features are convolved, which makes sense for series.
 */
@Component
@Plugin(
        name = "lenet",
        description = "convolutions with pooling, then fully connected layers, for images",
        aliases = {"lenet-5", "cnn"})
@Formula(
        text = "activation(convolution(x)), pooled, for each of filters, activation(W x + b) for each of units, then "
                + "output(W x + b)",
        source = "LeCun, Bottou, Bengio and Haffner 1998, Gradient-Based Learning Applied to Document Recognition")
public final class Lenet implements ModelProvider {
    private static final String MODEL = "model lenet";
    private static final int MAX_LAYERS = 20;
    private static final int MAX_FILTERS = 1024;
    private static final int POOL = 2;

    private static final Parameter FILTERS = Parameter.list(
            "filters", List.of("6", "16"), "channels that each convolution makes; each is followed by pooling");
    private static final Parameter KERNEL =
            Parameter.integer("kernel", 5, Range.between(1, 31), "width and height of the convolutions' windows");
    private static final Parameter PADDING = Parameter.text(
            "padding",
            "valid",
            "whether windows of convolutions behind the first stay inside the image (valid) or keep its size (same)",
            "valid",
            "same");
    private static final Parameter POOLING =
            Parameter.text("pooling", "average", "what is taken of each 2×2 pixels", "average", "max");
    private static final Parameter UNITS =
            Parameter.list("units", List.of("120", "84"), "units of each fully connected layer; [] for none");

    @Override
    public List<Parameter> parameters() {
        return List.of(
                FILTERS,
                KERNEL,
                PADDING,
                POOLING,
                UNITS,
                Images.SHAPE,
                Initializer.parameter(),
                Regularizers.PARAMETER);
    }

    @Override
    public MultiLayerConfiguration create(Hyperparameters settings, ModelContext context) {
        Limits.classes(MODEL, context.classes());
        Volume image = Images.of(MODEL, settings, context).orElseGet(() -> new Volume(1, context.features(), 1));
        LayerStack layers = LayerStack.of(Regularizers.of(MODEL, context, settings));
        layers.reshape(Images.ofRows(image));
        Volume made = convolutions(settings, context, image, layers);
        layers.reshape(new CnnToFeedForwardPreProcessor(made.height(), made.width(), made.channels()));
        connected(settings, context, made.size(), layers);
        return layers.network(MODEL);
    }

    private static Volume convolutions(
            Hyperparameters settings, ModelContext context, Volume image, LayerStack layers) {
        List<Integer> filters = counts(FILTERS, settings, MAX_FILTERS);
        if (filters.isEmpty()) {
            throw new InvalidInputException(MODEL + ": filters must be of at least one convolution, were []");
        }
        int kernel = (int) settings.integer(KERNEL.name());
        boolean same = settings.text(PADDING.name()).equals("same");
        PoolingType type = settings.text(POOLING.name()).equals("max") ? PoolingType.MAX : PoolingType.AVG;
        ImageLayers make = new ImageLayers(Initializer.of(context, settings));
        Window pool = new Window(POOL, POOL, false);
        Volume volume = image;
        for (int i = 0; i < filters.size(); i++) {
            Window window = new Window(kernel, 1, same || i == 0);
            String conv = "conv" + (i + 1);
            Volume convolved = volume.through(MODEL + ": layer " + conv, window, filters.get(i));
            layers.add(
                    conv,
                    make.convolution(
                            volume, window, filters.get(i), true, context.activation(ExperimentSpec.COMPARED)));
            String pooling = "pool" + (i + 1);
            layers.add(pooling, ImageLayers.pooling(convolved, pool, type));
            volume = convolved.through(MODEL + ": layer " + pooling, pool, convolved.channels());
        }
        return volume;
    }

    private static void connected(Hyperparameters settings, ModelContext context, int features, LayerStack layers) {
        Initializer initializer = Initializer.of(context, settings);
        List<Integer> units = counts(UNITS, settings, Limits.UNITS);
        int in = features;
        for (int i = 0; i < units.size(); i++) {
            layers.connect(
                    "dense" + (i + 1),
                    new DenseLayer.Builder().nIn(in).weightInit(initializer.weights()),
                    units.get(i),
                    context.activation(ExperimentSpec.COMPARED));
            in = units.get(i);
        }
        layers.add("output", Head.of(context, in, initializer.weights()));
    }

    private static List<Integer> counts(Parameter parameter, Hyperparameters settings, int most) {
        List<Integer> counts = Counts.of(MODEL, parameter.name(), settings.list(parameter.name()), most);
        if (counts.size() > MAX_LAYERS) {
            throw new InvalidInputException(MODEL + ": " + parameter.name() + " must be of at most " + MAX_LAYERS
                    + " layers, are of " + counts.size());
        }
        return counts;
    }
}
