package org.neuroplug.reporters.internal;

import java.util.List;
import java.util.Optional;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.api.statistics.ComparisonOptions;
import org.neuroplug.api.statistics.Metric;

/** The settings of reporters that say what can be concluded, as in {@code --report "json(metric=test_loss,alpha=0.01):FILE"}. */
public final class StatisticsSettings {
    private static final String METRIC = "metric";
    private static final String ALPHA = "alpha";

    private StatisticsSettings() {}

    /** What such a reporter takes. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.text(
                        METRIC,
                        Metric.TEST_ACCURACY.key(),
                        "what ranks the arms: " + String.join(" or ", Metric.keys()),
                        Metric.keys().toArray(String[]::new)),
                Parameter.real(
                        ALPHA,
                        ComparisonOptions.DEFAULT_ALPHA,
                        new Range(0, true, ComparisonOptions.MAX_ALPHA, false),
                        "level of the tests; intervals hold for 1 - alpha"));
    }

    /** What these settings ask of a comparison. */
    public static ComparisonOptions options(Hyperparameters settings) {
        return new ComparisonOptions(Metric.of(settings.text(METRIC)), settings.real(ALPHA), Optional.empty());
    }
}
