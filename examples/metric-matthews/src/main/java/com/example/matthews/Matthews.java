package com.example.matthews;

import java.util.List;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.Predictions;
import org.osgi.service.component.annotations.Component;

/** Matthews' correlation of classes and predictions, for any number of classes: Gorodkin (2004), "Comparing two K-category assignments". */
@Component
@Plugin(name = "matthews", description = "the correlation of classes and predictions", aliases = {"mcc"})
@Formula(
        text = "(hits rows - sum predicted actual) / sqrt((rows² - sum predicted²) (rows² - sum actual²))",
        range = "[-1, 1]",
        source = "Gorodkin 2004, Comparing two K-category assignments by a K-category correlation coefficient")
public final class Matthews implements MetricProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Metric create(Hyperparameters settings, int classes) {
        return Matthews::correlation;
    }

    private static double correlation(Predictions predictions) {
        double rows = predictions.rows();
        double hits = 0;
        double[] predicted = new double[predictions.classes()];
        double[] actual = new double[predictions.classes()];
        for (int row = 0; row < predictions.rows(); row++) {
            int guess = predictions.predicted(row);
            int label = predictions.labels()[row];
            hits += guess == label ? 1 : 0;
            predicted[guess]++;
            actual[label]++;
        }
        double spread = (rows * rows - product(predicted, predicted)) * (rows * rows - product(actual, actual));
        return (hits * rows - product(predicted, actual)) / Math.sqrt(spread); // NaN where all is one class: 0 / 0
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
