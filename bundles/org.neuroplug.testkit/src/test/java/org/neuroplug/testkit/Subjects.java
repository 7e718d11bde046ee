package org.neuroplug.testkit;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.Initializer;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.Predictions;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.neuroplug.spi.RowLoss;
import org.neuroplug.spi.WeightInitDrawn;

/** Tests of plug-ins, right and wrong ones, which other tests run. */
final class Subjects {
    private Subjects() {}

    private record Square(double slope) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return x * x;
        }

        @Override
        public double derivative(double x) {
            return slope * x;
        }
    }

    static final class RightActivation extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Square(2);
        }
    }

    static final class WrongDerivative extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Square(2.1);
        }
    }

    private record Descent(double rate) implements OptimizerProvider {
        @Override
        public IUpdater create(Hyperparameters settings) {
            return new Sgd(rate);
        }
    }

    static final class RightOptimizer extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new Descent(0.01);
        }
    }

    static final class ClimbingOptimizer extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new Descent(-0.01);
        }
    }

    private record Distance(double factor) implements RowLoss {
        @Override
        public double loss(double[] predictions, int label) {
            return -predictions[label] + 1;
        }

        @Override
        public void gradient(double[] predictions, int label, double[] gradient) {
            gradient[label] = -factor;
        }
    }

    private static LossProvider loss(RowLoss loss) {
        return settings -> new LossByRow("own", loss);
    }

    static final class RightLoss extends LossContract {
        @Override
        protected LossProvider plugin() {
            return loss(new Distance(1));
        }
    }

    static final class WrongGradient extends LossContract {
        @Override
        protected LossProvider plugin() {
            return loss(new Distance(1.01));
        }
    }

    private static MetricProvider metric(Metric metric) {
        return new MetricProvider() {
            @Override
            public List<Parameter> parameters() {
                return List.of();
            }

            @Override
            public Metric create(Hyperparameters settings, int classes) {
                return metric;
            }
        };
    }

    private static boolean isRight(Predictions predictions, int row) {
        return predictions.predicted(row) == predictions.labels()[row];
    }

    static final class RightMetric extends MetricContract {
        @Override
        protected MetricProvider plugin() {
            return metric(predictions -> IntStream.range(0, predictions.rows())
                    .filter(row -> isRight(predictions, row))
                    .count());
        }
    }

    /** Looks at the last row alone. */
    static final class LastRow extends MetricContract {
        @Override
        protected MetricProvider plugin() {
            return metric(
                    predictions -> predictions.rows() == 0 ? Double.NaN : predictions.score(predictions.rows() - 1, 0));
        }
    }

    private static InitializerProvider initializer(Initializer initializer) {
        return settings -> new WeightInitDrawn("own", initializer);
    }

    static final class RightInitializer extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return initializer((weights, shape, random) -> {
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = random.nextFloat() - 0.5f;
                }
            });
        }
    }

    static final class UnseededInitializer extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            Random own = new Random();
            return initializer((weights, shape, random) -> weights[0] = own.nextFloat());
        }
    }

    private static RegularizerProvider penalty(DoubleSupplier rate) {
        return new RegularizerProvider() {
            @Override
            public List<Parameter> parameters() {
                return List.of();
            }

            @Override
            public Regularizer create(Hyperparameters settings, int... incoming) {
                return Regularizer.ofWeights(new L2Regularization(rate.getAsDouble()));
            }
        };
    }

    static final class RightRegularizer extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return penalty(() -> 0.01);
        }
    }

    static final class MoodyRegularizer extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return penalty(Math::random);
        }
    }

    private static DatasetProvider rows(int... labels) {
        return (settings, folders) -> new Dataset(
                List.of("no", "yes"),
                Map.of("train", new ArraySamples(new float[labels.length], labels, 1)),
                Optional.empty(),
                Scaling.NONE,
                "made",
                "0".repeat(64));
    }

    static final class RightDataset extends DatasetContract {
        @Override
        protected DatasetProvider plugin() {
            return rows(0, 1, 1);
        }
    }

    static final class WrongLabels extends DatasetContract {
        @Override
        protected DatasetProvider plugin() {
            return rows(0, 1, 2);
        }
    }

    private static MultiLayerConfiguration network(
            ModelContext context, long seed, IUpdater optimizer, IActivation activation) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(optimizer)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(context.features())
                        .nOut(8)
                        .activation(activation)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(8)
                        .nOut(context.classes())
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
    }

    static final class RightModel extends ModelContract {
        @Override
        protected ModelProvider plugin() {
            return (settings, context) ->
                    network(context, context.seed(), context.optimizer(), context.activation(ExperimentSpec.COMPARED));
        }
    }

    static final class StubbornModel extends ModelContract {
        @Override
        protected ModelProvider plugin() {
            return (settings, context) -> network(context, 42, new Sgd(0.1), Activation.TANH.getActivationFunction());
        }
    }

    static final class RightReporter extends ReporterContract {
        @Override
        protected Reporter plugin() {
            return (settings, target) -> {
                Writer out = target.writer();
                return event -> {
                    if (event instanceof RunEvent.RunFinished finished) {
                        out.write(finished.result().status() + " "
                                + finished.result().plan().spec().name());
                        out.close();
                    }
                };
            };
        }
    }

    /** Has one place for the run that it reports. */
    static final class ForgetfulReporter extends ReporterContract {
        @Override
        protected Reporter plugin() {
            StringBuilder text = new StringBuilder();
            return (settings, target) -> event -> {
                text.append(event.getClass().getSimpleName());
                if (event instanceof RunEvent.RunFinished) {
                    target.writer().write(text.toString());
                    target.writer().close();
                }
            };
        }
    }

    /** A PrintWriter keeps errors to itself. */
    static final class QuietReporter extends ReporterContract {
        @Override
        protected Reporter plugin() {
            return (settings, target) -> {
                PrintWriter out = new PrintWriter(target.writer());
                return event -> {
                    if (event instanceof RunEvent.RunFinished) {
                        out.println("done");
                        out.close();
                    }
                };
            };
        }
    }

    static final class EndlessReporter extends ReporterContract {
        @Override
        protected Reporter plugin() {
            return (settings, target) -> event -> target.writer().write("and then");
        }
    }

    /** Its own default is not one that it accepts. */
    static final class WrongDefault extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new OptimizerProvider() {
                @Override
                public List<Parameter> parameters() {
                    return List.of(Parameter.real("decay", 1.5, Range.between(0, 1), "of the steps"));
                }

                @Override
                public IUpdater create(Hyperparameters settings) {
                    return new Sgd(0.1);
                }
            };
        }
    }
}
