package org.neuroplug.metrics.internal;

import java.util.Arrays;
import java.util.List;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.Predictions;
import org.osgi.service.component.annotations.Component;

/**
 * The area under the curve of hits by false alarms: how likely a row of a class has a larger score of it than another row, one class against
 * all others, averaged over classes. By ranks, without a grid of thresholds (Hanley and McNeil 1982, <em>The meaning and use of the area
 * under a receiver operating characteristic (ROC) curve</em>); equal scores count half.
 */
@Component
@Plugin(name = "auc", description = "how likely a row of a class has a larger score of it than another row")
@Formula(
        text = "(sum of the ranks of a class's rows - n (n + 1) / 2) / (n m), for n rows of the class and m others",
        source =
                "Hanley and McNeil 1982, The meaning and use of the area under a receiver operating characteristic curve")
public final class AucMetric implements MetricProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Metric create(Hyperparameters settings, int classes) {
        return AucMetric::mean;
    }

    /** Of the classes of which some rows are and some are not; NaN without any. */
    private static double mean(Predictions predictions) {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < predictions.classes(); c++) {
            double area = area(predictions, c);
            if (!Double.isNaN(area)) {
                sum += area;
                classes++;
            }
        }
        return classes == 0 ? Double.NaN : sum / classes;
    }

    private static double area(Predictions predictions, int category) {
        int rows = predictions.rows();
        long[] sorted = new long[rows];
        for (int row = 0; row < rows; row++) {
            int own = predictions.labels()[row] == category ? 1 : 0;
            sorted[row] = (long) ordered(predictions.score(row, category)) << 1 | own;
        }
        Arrays.sort(sorted);
        double ranks = 0;
        long own = 0;
        for (int begin = 0, end; begin < rows; begin = end) {
            long mine = 0;
            for (end = begin; end < rows && sorted[end] >> 1 == sorted[begin] >> 1; end++) {
                mine += sorted[end] & 1;
            }
            ranks += mine * (begin + 1 + end) / 2.0;
            own += mine;
        }
        return (ranks - own * (own + 1) / 2.0) / ((double) own * (rows - own));
    }

    /** Numbers in the order of floats, of which 0 and -0 are the same. */
    private static int ordered(float score) {
        int bits = Float.floatToIntBits(score + 0f);
        return bits < 0 ? Integer.MIN_VALUE - bits : bits;
    }
}
