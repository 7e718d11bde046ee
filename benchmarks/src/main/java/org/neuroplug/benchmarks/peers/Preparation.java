package org.neuroplug.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neuroplug.benchmarks.workload.SeedFiles;

/**
 * Writes the workloads that some jobs need.
 *
 * @param folder that holds a folder for each
 * @param mnist where there is MNIST
 */
record Preparation(Path folder, Optional<MnistFiles> mnist) {
    /** Writes each workload once, with as many seeds as any of the jobs has. */
    void write(Iterable<Job> jobs) throws IOException {
        Map<String, Job> largest = new TreeMap<>();
        for (Job job : jobs) {
            largest.merge(job.folder(), job, (a, b) -> a.seeds() >= b.seeds() ? a : b);
        }
        for (Job job : largest.values()) {
            write(job);
        }
    }

    /** The folder of a job's workload. */
    Path of(Job job) {
        return folder.resolve(job.folder());
    }

    private void write(Job job) throws IOException {
        Path workload = Files.createDirectories(of(job));
        job.workload().write(workload);
        job.rows().write(workload, mnist.orElse(null));
        for (int seed = 1; seed <= job.seeds(); seed++) {
            SeedDraw draw = new SeedDraw(job.workload(), seed);
            SeedFiles files = new SeedFiles(workload, seed);
            files.writeWeights(draw.weights());
            files.writeOrder(draw.order(job.rows().trainSize()));
        }
    }
}
