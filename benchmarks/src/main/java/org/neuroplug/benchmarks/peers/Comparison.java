package org.neuroplug.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neuroplug.benchmarks.workload.TrialScores;

/**
 * Runs everybody at every job in interleaved rounds, so that whatever slows the machine for a while slows all. Each round
 * starts with somebody else.
 */
final class Comparison {
    private final List<Contestant> contestants;
    private final Preparation preparation;
    private final Map<String, String> kernels;
    private final Path scratch;
    private final double patience;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> excused = new HashSet<>();

    /**
     * @param contestants those that are not missing
     * @param kernels by library
     * @param scratch for what their processes write
     * @param patience who took more than so many times as long as the fastest peer in the first round is measured in that round only,
     *     unless a target of ours compares with it
     */
    Comparison(
            List<Contestant> contestants,
            Preparation preparation,
            Map<String, String> kernels,
            Path scratch,
            double patience) {
        this.contestants = List.copyOf(contestants);
        this.preparation = preparation;
        this.kernels = Map.copyOf(kernels);
        this.scratch = scratch;
        this.patience = patience;
    }

    /** Runs everybody at one job in one round. */
    void run(Job job, int round, int of) throws IOException, InterruptedException {
        for (int i = 0; i < contestants.size(); i++) {
            Contestant contestant = contestants.get((i + round - 1) % contestants.size());
            boolean concerned = job.forPeers() || contestant.ours();
            if (concerned && !excused.contains(job.name() + " " + contestant.name())) {
                run(job, contestant, round, of);
            }
        }
        if (round == 1) {
            excuse(job);
        }
    }

    private void run(Job job, Contestant contestant, int round, int of) throws IOException, InterruptedException {
        String who = String.format("round %d of %d, %s: %s", round, of, job.name(), contestant.title());
        try {
            Measurement measurement = measure(job, contestant, round);
            measurements.add(measurement);
            System.err.printf(Locale.ROOT, "%s: %.1f s, %d MB%n", who, measurement.seconds(), measurement.megabytes());
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            excused.add(job.name() + " " + contestant.name());
            String remark = who + " failed: " + e.getMessage();
            remarks.add(remark);
            System.err.println(remark);
        }
    }

    private Measurement measure(Job job, Contestant contestant, int round) throws IOException, InterruptedException {
        Path folder = scratch.resolve(String.join("-", job.name(), contestant.name(), String.valueOf(round)));
        Files.createDirectories(folder);
        try (ProcessGroup group = new ProcessGroup(folder, kernels.getOrDefault(contestant.library(), ""))) {
            ProcessGroup.Usage usage = group.run(contestant.processes(job, preparation.of(job), folder));
            List<TrialScores> scores = contestant.scores(job, folder, usage.outputs());
            if (scores.size() != job.trials().size()) {
                throw new IOException("there are results of " + scores.size() + " trials, not of "
                        + job.trials().size());
            }
            return new Measurement(job.name(), contestant.name(), round, usage.seconds(), usage.megabytes(), scores);
        }
    }

    /**
     * Excuses who is out of the race with the fastest peer; where no peer takes part, with the fastest of all. Our trainers stay where
     * they are compared with each other: that needs medians of both.
     */
    private void excuse(Job job) {
        List<Series> series = series(job);
        boolean peers = series.stream().anyMatch(s -> !s.contestant().ours());
        double fastest = series.stream()
                .filter(s -> !peers || !s.contestant().ours())
                .mapToDouble(Series::seconds)
                .min()
                .orElse(0);
        series.stream()
                .filter(s -> s.seconds() > patience * fastest)
                .filter(s -> !(job.comparesTrainers() && s.contestant().ours()))
                .forEach(s -> excused.add(job.name() + " " + s.contestant().name()));
    }

    /** What was measured at a job, the fastest first. */
    List<Series> series(Job job) {
        return contestants.stream()
                .map(contestant -> series(job, contestant))
                .flatMap(Optional::stream)
                .sorted((a, b) -> Double.compare(a.seconds(), b.seconds()))
                .toList();
    }

    private Optional<Series> series(Job job, Contestant contestant) {
        List<Measurement> rounds = measurements.stream()
                .filter(m -> m.job().equals(job.name()) && m.contestant().equals(contestant.name()))
                .toList();
        return rounds.isEmpty() ? Optional.empty() : Optional.of(new Series(contestant, rounds));
    }

    /** Everything that was measured so far, in that order. */
    List<Measurement> measurements() {
        return List.copyOf(measurements);
    }

    /** What went wrong. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
