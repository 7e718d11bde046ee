package com.example.sparse;

import java.util.List;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Initializer;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.WeightInitDrawn;
import org.neuroplug.spi.WeightShape;
import org.osgi.service.component.annotations.Component;

/** Each unit hears of a few inputs only: Martens (2010), "Deep learning via Hessian-free optimization". */
@Component
@Plugin(name = "sparse", description = "normal weights of a few inputs of each unit, 0 for all others")
@Formula(
        text = "N(0, stddev²) for as many inputs of each unit as it has connections, else 0",
        source = "Martens 2010, Deep learning via Hessian-free optimization")
public final class Sparse implements InitializerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("connections", 15, Range.between(1, 1_000_000), "inputs that each unit hears of"),
                Parameter.real("stddev", 0.25, Range.above(0), "standard deviation of their weights"));
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return new WeightInitDrawn(
                "sparse(" + settings + ")",
                new Connections((int) settings.integer("connections"), settings.real("stddev")));
    }

    private record Connections(int connections, double stddev) implements Initializer {
        /** Goes through the inputs of a unit and takes each with the chance that leaves the right number (Knuth's selection sampling). */
        @Override
        public void draw(float[] weights, WeightShape shape, RandomGenerator random) {
            for (int unit = 0; unit < shape.columns(); unit++) {
                int wanted = Math.min(connections, shape.rows());
                for (int input = 0; input < shape.rows(); input++) {
                    boolean taken = random.nextInt(shape.rows() - input) < wanted;
                    wanted -= taken ? 1 : 0;
                    weights[input * shape.columns() + unit] = taken ? (float) (stddev * random.nextGaussian()) : 0;
                }
            }
        }
    }
}
