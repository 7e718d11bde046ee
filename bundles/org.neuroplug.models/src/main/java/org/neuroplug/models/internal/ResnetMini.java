package org.neuroplug.models.internal;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.osgi.service.component.annotations.Component;

/**
 * A small residual network (He, Zhang, Ren and Sun 2016). Of images it makes what the paper trains on small images (section 4.2): a
 * convolution, stages of residual blocks of two convolutions each, where each further stage has half the height and width and twice the
 * channels, the mean of each channel, and a softmax. Of other features it makes fully connected blocks of the same form.
 */
@Component
@Plugin(
        name = "resnet-mini",
        description = "a small residual network: of convolutions for images, fully connected for other features",
        aliases = {"resnet", "mini-resnet"})
@Formula(
        text = "activation(path(x) + shortcut(x)) of each block",
        source = "He, Zhang, Ren and Sun 2016, Deep Residual Learning for Image Recognition")
public final class ResnetMini implements ModelProvider {
    private static final String MODEL = "model resnet-mini";
    private static final int MAX_STAGES = 5;
    private static final int MAX_BLOCKS = 20;

    private static final Parameter BLOCKS = Parameter.list(
            "blocks", List.of("1", "1", "1"), "residual blocks of each stage; one number for each stage");
    private static final Parameter FILTERS = Parameter.integer(
            "filters",
            8,
            Range.between(1, 256),
            "of images: channels of the first stage; each further one has twice as many");
    private static final Parameter KERNEL = Parameter.integer(
            "kernel", 3, Range.between(1, 31), "of images: width and height of the convolutions' windows");
    private static final Parameter UNITS = Parameter.integer(
            "units",
            64,
            Range.between(1, 10_000),
            "of features that are no images: units of every fully connected layer");

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(
                        Stream.of(BLOCKS, FILTERS, KERNEL, UNITS, Images.SHAPE, Initializer.parameter("he_normal")),
                        Normalization.parameters().stream())
                .toList();
    }

    @Override
    public MultiLayerConfiguration create(Hyperparameters settings, ModelContext context) {
        Limits.classes(MODEL, context.classes());
        List<Integer> blocks = blocks(settings);
        Initializer initializer = Initializer.of(context, settings);
        LayerStack layers = LayerStack.of(context);
        ResidualStack stack = new ResidualStack(layers, Normalization.of(settings), initializer, context);
        int width = Images.of(MODEL, settings, context)
                .map(image -> stack.images(
                        image, (int) settings.integer(FILTERS.name()), (int) settings.integer(KERNEL.name()), blocks))
                .orElseGet(() -> stack.rows(
                        (int) settings.integer(UNITS.name()),
                        blocks.stream().mapToInt(Integer::intValue).sum()));
        layers.add("output", Head.of(context, width, initializer.weights()));
        return layers.network(MODEL);
    }

    private static List<Integer> blocks(Hyperparameters settings) {
        List<Integer> blocks = Counts.of(MODEL, BLOCKS.name(), settings.list(BLOCKS.name()), MAX_BLOCKS);
        if (blocks.isEmpty() || blocks.size() > MAX_STAGES) {
            throw new InvalidInputException(
                    MODEL + ": blocks must be of 1 to " + MAX_STAGES + " stages, are of " + blocks.size());
        }
        return blocks;
    }
}
