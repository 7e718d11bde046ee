package org.neuroplug.benchmarks.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every elementwise activation of the catalogue is measured. The benchmarks themselves are built on demand only, so that this reads texts. */
class ActivationsMeasuredTest {
    /** Functions of rows, and one whose slopes are learned by a layer of its own. */
    private static final Set<String> OTHERS = Set.of("softmax", "log_softmax", "sparsemax", "prelu");

    private static final List<String> FORMS = List.of("gelu(approximate=sigmoid)", "gelu(approximate=tanh)");
    private static final List<String> MEASURES = List.of("copy", "java_exp", "java_tanh");

    /** What a text has between two others, by a pattern with one group. */
    private static List<String> found(Path file, String from, String to, String pattern) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(from);
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text.substring(begin, text.indexOf(to, begin)))
                .results()
                .map((MatchResult result) -> result.group(1))
                .sorted()
                .toList();
    }

    /** With forms of their own, and what they are measured by. */
    private static List<String> wanted() throws IOException {
        List<String> catalogue =
                found(Path.of("../docs/catalogue.md"), "\n## Activations", "\n## Optimizers", "^### (\\w+)$");
        assertEquals(37, catalogue.size(), catalogue::toString);
        return Stream.of(catalogue.stream().filter(name -> !OTHERS.contains(name)), FORMS.stream(), MEASURES.stream())
                .flatMap(names -> names)
                .sorted()
                .toList();
    }

    @Test
    void byTheBenchmark() throws IOException {
        Path bulk =
                Path.of("org.neuroplug.benchmarks.kernels/src/main/java/org/neuroplug/benchmarks/kernels/Bulk.java");
        assertEquals(wanted(), found(bulk, "@Param({", "})", "\"([^\"]+)\""));
    }

    @Test
    void inTheTable() throws IOException {
        assertEquals(wanted(), found(Path.of("ACTIVATIONS.md"), "| function |", "\n\n", "^\\| `([^`]+)` \\|"));
    }
}
