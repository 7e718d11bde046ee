package org.neuroplug.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Processes that run at once, each with what it prints in a file: {@code 0.out}, {@code 0.err}, {@code 1.out}, … */
final class ProcessGroup implements AutoCloseable {
    /**
     * What they needed.
     *
     * @param seconds from the start of the first to the end of the last
     * @param megabytes the sum of each one's greatest resident memory; 0 where the system does not tell
     * @param outputs what each printed
     */
    record Usage(double seconds, long megabytes, List<Path> outputs) {}

    private static final int LOOK_MILLIS = 50;
    private static final int LAST_LINES = 3;

    private final Path folder;
    private final String kernels;
    private final List<Process> processes = new ArrayList<>();
    private final Map<Long, Long> peaks = new HashMap<>();

    /**
     * @param folder for the files
     * @param kernels of OpenBLAS; empty for its own choice
     */
    ProcessGroup(Path folder, String kernels) {
        this.folder = folder;
        this.kernels = kernels;
    }

    /**
     * Runs them to their end.
     *
     * @throws IOException when one cannot be started, or ends with another exit code than 0
     */
    Usage run(List<ProcessBuilder> builders) throws IOException, InterruptedException {
        List<Path> outputs = new ArrayList<>();
        long start = System.nanoTime();
        for (ProcessBuilder builder : builders) {
            Path output = folder.resolve(outputs.size() + ".out");
            Environment.apply(builder.environment(), kernels);
            processes.add(builder.redirectOutput(output.toFile())
                    .redirectError(errors(outputs.size()).toFile())
                    .start());
            outputs.add(output);
        }
        for (int i = 0; i < processes.size(); i++) {
            while (!processes.get(i).waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
            if (processes.get(i).exitValue() != 0) {
                throw new IOException("exit code " + processes.get(i).exitValue() + ": " + lastLines(errors(i)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Usage(
                seconds, peaks.values().stream().mapToLong(Long::longValue).sum() / 1024, outputs);
    }

    private Path errors(int process) {
        return folder.resolve(process + ".err");
    }

    private void look() {
        processes.stream()
                .filter(Process::isAlive)
                .flatMap(process -> Stream.concat(Stream.of(process.toHandle()), process.descendants()))
                .forEach(process -> peaks.merge(process.pid(), peak(process.pid()), Math::max));
    }

    /** In kilobytes. The kernel keeps the greatest value, so that looking now and then is enough. */
    private static long peak(long pid) {
        try (Stream<String> status = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // it has ended meanwhile, or there is no such file on this system
        }
    }

    private static String lastLines(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty()
                ? "it said nothing"
                : String.join(" / ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
