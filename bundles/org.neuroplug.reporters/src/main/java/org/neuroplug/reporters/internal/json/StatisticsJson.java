package org.neuroplug.reporters.internal.json;

import java.io.IOException;
import java.util.Locale;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.statistics.ArmStatistics;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.Estimate;
import org.neuroplug.api.statistics.Interval;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.api.statistics.PairedDifference;
import org.neuroplug.api.statistics.PairedTest;
import org.neuroplug.api.statistics.PairedTests;

/** What can be concluded from a run, as JSON. What is not known is left out; a statistic that is infinite is {@code null}. */
final class StatisticsJson {
    private final JsonFields json;
    private final JsonFields.Element<Arm> arm;

    /** @param arm writes the fields that name an arm */
    StatisticsJson(JsonFields json, JsonFields.Element<Arm> arm) {
        this.json = json;
        this.arm = arm;
    }

    void fields(Comparison comparison) throws IOException {
        json.field("metric", comparison.metric().key());
        json.field("alpha", comparison.alpha());
        json.object("baseline", () -> arm.write(comparison.baseline()));
        if (comparison.testToTrain().isPresent()) {
            json.field("test_to_train", comparison.testToTrain().getAsDouble());
        }
        json.array("ranking", comparison.ranking(), each -> json.object(() -> ranked(each)));
        json.array("against_baseline", comparison.againstBaseline(), each -> json.object(() -> pair(each)));
        json.array("pairs", comparison.pairs(), each -> json.object(() -> pair(each)));
        json.array("remarks", comparison.remarks(), json::value);
    }

    private void ranked(ArmStatistics ranked) throws IOException {
        arm.write(ranked.arm());
        json.field("name", ranked.name());
        estimate(ranked.test());
        if (ranked.train().isPresent()) {
            json.object("train", () -> estimate(ranked.train().orElseThrow()));
        }
    }

    private void estimate(Estimate estimate) throws IOException {
        json.field("n", estimate.n());
        json.field("mean", estimate.mean());
        if (estimate.standardDeviation().isPresent()) {
            json.field("standard_deviation", estimate.standardDeviation().getAsDouble());
        }
        if (estimate.interval().isPresent()) {
            interval(estimate.interval().orElseThrow());
        }
    }

    private void interval(Interval interval) throws IOException {
        json.object("interval", () -> {
            json.field("lower", interval.lower());
            json.field("upper", interval.upper());
        });
    }

    private void pair(PairedComparison pair) throws IOException {
        json.object("first", () -> arm.write(pair.first()));
        json.object("second", () -> arm.write(pair.second()));
        difference(pair.difference());
        tests(pair.tests());
        json.field("adjusted_p", pair.adjustedP());
        json.field("verdict", pair.verdict().name().toLowerCase(Locale.ROOT));
        json.field("mark", pair.verdict().mark());
        if (pair.seedsNeeded().isPresent()) {
            json.field("seeds_needed", pair.seedsNeeded().getAsInt());
        }
        json.field("words", pair.words());
    }

    private void difference(PairedDifference difference) throws IOException {
        json.field("n", difference.n());
        json.field("mean_difference", difference.mean());
        json.field("standard_deviation", difference.standardDeviation());
        interval(difference.interval());
        if (difference.effect().isPresent()) {
            var effect = difference.effect().orElseThrow();
            json.object("effect_size", () -> {
                json.field("value", effect.value());
                interval(effect.interval());
            });
        }
    }

    private void tests(PairedTests tests) throws IOException {
        test("paired_t", tests.t());
        if (tests.corrected().isPresent()) {
            test("corrected_t", tests.corrected().orElseThrow());
        }
        test("wilcoxon", tests.wilcoxon());
        json.field("decided_by", tests.method().name().toLowerCase(Locale.ROOT));
    }

    private void test(String name, PairedTest test) throws IOException {
        json.object(name, () -> {
            json.field("statistic", test.statistic());
            json.field("p", test.p());
        });
    }
}
