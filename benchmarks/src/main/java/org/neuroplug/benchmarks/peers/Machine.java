package org.neuroplug.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The machine that is measured on, in words. */
final class Machine {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final List<String> WIDE = List.of("avx512f", "avx2", "asimd");

    private Machine() {}

    /** One line. */
    static String text() throws IOException {
        return String.format(
                "%s%s; %d cores; %s %s; Java %s",
                processorField("model name", System.getProperty("os.arch")),
                instructions(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version());
    }

    private static String instructions() throws IOException {
        List<String> flags = Arrays.asList(processorField("flags", "").split(" ", -1));
        return WIDE.stream()
                .filter(flags::contains)
                .findFirst()
                .map(f -> " with " + f)
                .orElse("");
    }

    private static String processorField(String name, String otherwise) throws IOException {
        if (!Files.isReadable(PROCESSOR)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(PROCESSOR)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
