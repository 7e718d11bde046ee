package org.neuroplug.api.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.Misclassified;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.StepTimes;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;

/** Trials of three epochs, and what they came to. */
final class Histories {
    static final Trial TRIAL = new Trial(0, new Arm(PluginChoice.of("relu"), PluginChoice.of("sgd")), 1);
    static final Evaluations FINALS = evaluations(0.25, 0.875, 0.5, 0.75);
    static final TestDetail DETAIL = new TestDetail(
            List.of("cat", "dog"),
            List.of(List.of(3, 1), List.of(0, 4)),
            Optional.empty(),
            List.of(new Misclassified(2, 0, 1, 0.9, new byte[0])));

    private Histories() {}

    static Evaluations evaluations(double trainLoss, double trainAccuracy, double testLoss, double testAccuracy) {
        return new Evaluations(new Evaluation(trainLoss, trainAccuracy), new Evaluation(testLoss, testAccuracy));
    }

    /** The loss of an epoch is one over its number. */
    static List<EpochResult> epochs(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(epoch -> new EpochResult(epoch, 1.0 / epoch, 0.5, Optional.empty()))
                .toList();
    }

    /** The same with one epoch replaced. */
    static List<EpochResult> epochs(EpochResult instead) {
        return epochs(3).stream()
                .map(epoch -> epoch.epoch() == instead.epoch() ? instead : epoch)
                .toList();
    }

    static TrialHistory finished(List<EpochResult> epochs) {
        return finished(epochs, FINALS, DETAIL);
    }

    static TrialHistory finished(List<EpochResult> epochs, Evaluations finals, TestDetail detail) {
        return finished(epochs, finals, detail, 12);
    }

    static TrialHistory finished(List<EpochResult> epochs, Evaluations finals, TestDetail detail, double seconds) {
        TrialResult result = new TrialResult(
                TRIAL,
                finals,
                epochs,
                new StepTimes(seconds, seconds, seconds, 10, 1),
                seconds,
                provenance(),
                Optional.of(detail));
        return new TrialHistory(TRIAL, epochs, Optional.of(result), Optional.empty());
    }

    static TrialHistory failed(List<EpochResult> epochs, int epoch, int step, String reason) {
        TrialFailure failure = new TrialFailure(TRIAL, reason, epoch, step, new ArithmeticException(reason));
        return new TrialHistory(TRIAL, epochs, Optional.empty(), Optional.of(failure));
    }

    static TrialHistory begun(List<EpochResult> epochs) {
        return new TrialHistory(TRIAL, epochs, Optional.empty(), Optional.empty());
    }

    static final Environment MACHINE =
            new Environment("Neuroplug 1", "an engine", "a BLAS", 1, 2, "Java 17.0.9", "Linux 6 amd64", 4);

    static Provenance provenance() {
        return provenance(List.of(relu("1.0.0", "aa")), "5eed", Map.of("epochs", 3), MACHINE);
    }

    static PluginIdentity relu(String version, String sha256) {
        return new PluginIdentity(PluginKind.ACTIVATION, "relu", "org.third.relu", version, sha256);
    }

    static Provenance provenance(
            List<PluginIdentity> plugins, String data, Map<String, Object> settings, Environment environment) {
        return new Provenance(plugins, List.of(), "made up", data, 1, settings, environment, Instant.EPOCH);
    }
}
