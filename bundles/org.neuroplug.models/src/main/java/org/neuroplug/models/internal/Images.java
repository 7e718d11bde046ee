package org.neuroplug.models.internal;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.spi.ModelContext;

/** How rows of features become images. */
final class Images {
    private static final int MOST = 100_000;

    static final Parameter SHAPE = Parameter.list(
            "image",
            List.of(),
            "height, width and, if more than one, channels of an image, such as [28,28]; [] for what the data set says");

    private Images() {}

    /**
     * The shape that a setting gives or, without one, the data set.
     *
     * @param model in messages
     * @return empty when neither says that rows are images
     * @throws InvalidInputException when such an image has not as many values as a row
     */
    static Optional<Volume> of(String model, Hyperparameters settings, ModelContext context) {
        List<String> given = settings.list(SHAPE.name());
        if (given.isEmpty()) {
            return context.imageShape().map(image -> new Volume(image.height(), image.width(), image.channels()));
        }
        List<Integer> sides = Counts.of(model, SHAPE.name(), given, MOST);
        boolean shape = sides.size() == 2 || sides.size() == 3;
        long values = sides.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        if (!shape || values != context.features()) {
            throw new InvalidInputException(
                    model + ": image must be height, width and perhaps channels, whose product is " + context.features()
                            + ", the number of features, was " + Hyperparameters.format(given));
        }
        return Optional.of(new Volume(sides.get(0), sides.get(1), sides.size() == 2 ? 1 : sides.get(2)));
    }

    /** Makes images, channel by channel, of rows whose channels come last; with one channel there is no difference. */
    static InputPreProcessor ofRows(Volume image) {
        return image.channels() == 1
                ? new FeedForwardToCnnPreProcessor(image.height(), image.width(), 1)
                : new ChannelsLast(image.height(), image.width(), image.channels());
    }
}
