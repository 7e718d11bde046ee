package org.neuroplug.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures {@link Limits} with programs.
 *
 * @param roofline the command of the roofline's program; empty when it could not be built
 * @param products commands by library, to each of which a workload's folder is added
 * @param preparation that knows the folders
 * @param scratch for what they print
 * @param cores how many cores are used
 */
record LimitPrograms(
        List<String> roofline, Map<String, List<String>> products, Preparation preparation, Path scratch, int cores) {
    /** OpenBLAS's own choice first, which is poor for processors that came after it. */
    private static final List<String> KERNELS = List.of("", "Haswell", "SkylakeX");

    /** So much less time makes others worth it. */
    private static final double CLEARLY = 0.95;

    /** Runs one program after the other. */
    Limits measure(Iterable<Job> jobs) throws IOException, InterruptedException {
        Map<String, Double> rates = new LinkedHashMap<>();
        if (!roofline.isEmpty()) {
            List<String> threads = cores == 1 ? List.of("1") : List.of("1", String.valueOf(cores));
            for (String line :
                    output(Stream.concat(roofline.stream(), threads.stream()).toList(), 1, KERNELS.get(0))) {
                String[] fields = line.split("\t", -1);
                rates.put(fields[0] + " " + fields[1], Double.valueOf(fields[2]));
            }
        }
        Map<String, String> kernels = new LinkedHashMap<>();
        Map<String, Map<String, Double>> micros = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> library : products.entrySet()) {
            for (Job job : jobs) {
                Path workload = preparation.of(job);
                if (!kernels.containsKey(library.getKey())) {
                    kernels.put(library.getKey(), fastest(library.getValue(), workload));
                }
                Map<String, Double> libraries = micros.computeIfAbsent(job.folder(), folder -> new LinkedHashMap<>());
                if (!libraries.containsKey(library.getKey())) {
                    libraries.put(
                            library.getKey(), micros(library.getValue(), workload, kernels.get(library.getKey())));
                }
            }
        }
        return new Limits(cores, rates, micros, kernels);
    }

    /** Kernels that the processor does not have end their process, and are none. */
    private String fastest(List<String> library, Path workload) throws InterruptedException {
        String fastest = KERNELS.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (String kernels : KERNELS) {
            try {
                double micros = micros(library, workload, kernels);
                if (micros < least * CLEARLY) {
                    least = micros;
                    fastest = kernels;
                }
            } catch (IOException e) {
                System.err.println("kernels " + kernels + " are not to be had here: " + e.getMessage());
            }
        }
        return fastest;
    }

    private double micros(List<String> library, Path workload, String kernels)
            throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(library.stream(), Stream.of(workload.toString())).toList();
        return 1
                / output(command, cores, kernels).stream()
                        .mapToDouble(line -> 1 / Double.parseDouble(line))
                        .sum();
    }

    /** What some processes of one command print, all together. */
    private List<String> output(List<String> command, int processes, String kernels)
            throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        try (ProcessGroup group = new ProcessGroup(scratch, kernels)) {
            List<ProcessBuilder> builders = Collections.nCopies(processes, command).stream()
                    .map(ProcessBuilder::new)
                    .toList();
            StringBuilder all = new StringBuilder();
            for (Path output : group.run(builders).outputs()) {
                all.append(Files.readString(output));
            }
            return all.toString().lines().toList();
        }
    }
}
