package org.neuroplug.api.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;

/**
 * Keeps the gradient of a batch, that of penalties on weights included, from growing too large before an optimizer sees it
 * (Pascanu, Mikolov and Bengio 2013, <em>On the difficulty of training recurrent neural networks</em>).
 *
 * @param by what must not be larger than the limit
 * @param limit finite and greater than 0
 */
public record Clipping(By by, double limit) {
    /** What is kept small. */
    public enum By {
        /** Each number by itself: larger ones become the limit, with their sign. Keras calls it {@code clipvalue}. */
        VALUE,
        /** The Euclidean norm of each parameter, the weights of a layer or its biases. Keras calls it {@code clipnorm}. */
        NORM,
        /** The norm of all parameters together. Keras calls it {@code global_clipnorm}, PyTorch {@code clip_grad_norm_}. */
        GLOBAL_NORM;

        /** Its name in texts, such as {@code global-norm}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a text looks like. */
    public static final List<String> FORMS =
            Arrays.stream(By.values()).map(by -> by.word() + "=LIMIT").toList();

    public Clipping {
        Objects.requireNonNull(by, "by");
        if (!(limit > 0 && limit < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException("the limit of clip " + by.word() + " must be finite and > 0, was " + limit);
        }
    }

    /**
     * Reads {@code value=0.5}, {@code norm=1} or {@code global-norm=1}.
     *
     * @throws InvalidInputException when the text is none of these
     */
    public static Clipping parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new InvalidInputException("clip must be one of " + String.join(", ", FORMS) + ", was " + text);
        }
        String word = text.substring(0, equals).trim();
        By by = Arrays.stream(By.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown(
                        "clip", word, Arrays.stream(By.values()).map(By::word).toList()));
        String limit = text.substring(equals + 1).trim();
        try {
            return new Clipping(by, Double.parseDouble(limit));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("the limit of clip " + word + " must be a number, was " + limit, e);
        }
    }

    /** As {@link #parse} reads it back. */
    @Override
    public String toString() {
        return by.word() + "=" + Hyperparameters.format(limit);
    }
}
