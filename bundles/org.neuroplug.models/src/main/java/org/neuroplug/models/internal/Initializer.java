package org.neuroplug.models.internal;

import java.util.Arrays;
import java.util.Locale;
import org.deeplearning4j.nn.conf.distribution.UniformDistribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;

/**
 * How initial weights are drawn; names and variances are those of Keras. Its normal ones are cut off at two standard
 * deviations and widened to keep their variance; DL4J's, used here, and PyTorch's are not cut off. (DL4J does have a
 * truncated normal distribution, but a fiftieth of what it draws is almost 0.)
 */
enum Initializer {
    /** Uniform between ±sqrt(6 / (in + out)) (Glorot and Bengio 2010). */
    GLOROT_UNIFORM(WeightInit.XAVIER_UNIFORM),
    /** Normal of variance 2 / (in + out). */
    GLOROT_NORMAL(WeightInit.XAVIER),
    /** Uniform between ±sqrt(6 / in) (He, Zhang, Ren and Sun 2015). */
    HE_UNIFORM(WeightInit.RELU_UNIFORM),
    /** Normal of variance 2 / in. */
    HE_NORMAL(WeightInit.RELU),
    /** Uniform between ±sqrt(3 / in) (LeCun, Bottou, Orr and Müller 1998). DL4J's own is sqrt(3) times as wide. */
    LECUN_UNIFORM(WeightInit.DISTRIBUTION) {
        @Override
        IWeightInit weights(int in) {
            double limit = Math.sqrt(3.0 / in);
            return new WeightInitDistribution(new UniformDistribution(-limit, limit));
        }
    },
    /** Normal of variance 1 / in. */
    LECUN_NORMAL(WeightInit.LECUN_NORMAL),
    /** Nothing but 0; hidden layers cannot learn from it. */
    ZEROS(WeightInit.ZERO);

    private final WeightInit engine;

    Initializer(WeightInit engine) {
        this.engine = engine;
    }

    /** For the weights of a layer with that many inputs. */
    IWeightInit weights(int in) {
        return engine.getWeightInitFunction();
    }

    /** Its name in settings. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Initializer of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    static String[] texts() {
        return Arrays.stream(values()).map(Initializer::text).toArray(String[]::new);
    }
}
