package org.neuroplug.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neuroplug.benchmarks.workload.BenchTrial;
import org.neuroplug.benchmarks.workload.TrialScores;

/**
 * A peer: as many processes of one thread each as there are cores, which is the fastest way for all of them, with the
 * trials dealt out evenly.
 *
 * @param name in lower case
 * @param title for readers
 * @param library that multiplies its matrices; empty when it is not measured alone
 * @param program the command, to which a workload's folder and trials are added
 * @param missing why it cannot take part
 * @param cores how many processes
 */
record PeerContestant(
        String name, String title, String library, List<String> program, Optional<String> missing, int cores)
        implements Contestant {
    PeerContestant {
        program = List.copyOf(program);
    }

    @Override
    public boolean ours() {
        return false;
    }

    @Override
    public List<ProcessBuilder> processes(Job job, Path workload, Path scratch) {
        List<BenchTrial> trials = job.trials();
        return IntStream.range(0, Math.min(cores, trials.size()))
                .mapToObj(process -> {
                    List<String> command = new ArrayList<>(program);
                    command.add(workload.toString());
                    IntStream.range(0, trials.size())
                            .filter(trial -> trial % cores == process)
                            .forEach(trial -> command.add(trials.get(trial).toString()));
                    return new ProcessBuilder(command);
                })
                .toList();
    }

    @Override
    public List<TrialScores> scores(Job job, Path scratch, List<Path> outputs) throws IOException {
        List<TrialScores> scores = new ArrayList<>();
        for (Path output : outputs) {
            Files.readAllLines(output).stream().map(TrialScores::parse).forEach(scores::add);
        }
        return scores;
    }
}
