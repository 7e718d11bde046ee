package org.neuroplug.core.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Monitored;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TimeLimit;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;

/** What is written reads back as an equal experiment: tried on many that nobody would write by hand. */
class RoundTripTest {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "null",
            "~",
            "true",
            "no",
            "0.1",
            "1e5",
            ".nan",
            "0x1F",
            "- a",
            "# a",
            "a: b",
            "a #b",
            "[x]",
            "{x}",
            "*x",
            "&x",
            "!x",
            "%x",
            "@x",
            "`x",
            "|",
            ">",
            "'",
            "\"",
            "''",
            "\\",
            "a\\n",
            " lead",
            "trail ",
            "line\nbreak",
            "\n",
            "tab\there",
            "\r\n",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "\u202E",
            "\uD83D\uDE00",
            "\uD800\uDC00x",
            "\uFFFE",
            "\uE000",
            "é数",
            "x(y=1)",
            "x(",
            "a,b",
            "compared",
            "all",
            "default",
            "published",
            "<<",
            "=",
            "...",
            "---",
            "? x",
            "x".repeat(300),
            "a b ".repeat(60));

    @TempDir
    Path folder;

    private final Random random = new Random(42);

    @Test
    void everyExperimentReadsBackAsItWas() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            assertReadsBack(experiment());
        }
    }

    @Test
    void everyOddTextReadsBackAsItWas() throws IOException {
        ExperimentSpec founding = ExperimentSpec.founding();
        for (String odd : ODD) {
            PluginChoice model =
                    new PluginChoice("mlp", Map.of("text", odd, "list", List.of(odd, "x", odd), "k" + odd, "v"));
            assertReadsBack(new ExperimentSpec(
                            odd,
                            founding.dataset().with("file", odd),
                            founding.sampling(),
                            model,
                            List.of(PluginChoice.of("relu").with("x", odd), PluginChoice.of("relu")),
                            founding.optimizers(),
                            founding.training(),
                            founding.seeds())
                    .withDefinitions(odd.isBlank() ? Map.of() : Map.of("odd", odd)));
        }
    }

    @Test
    void halfASurrogatePairReadsBackAsAReplacementCharacter() throws IOException {
        ExperimentSpec founding = ExperimentSpec.founding();
        ExperimentSpec spec = new ExperimentSpec(
                "\uD800é",
                founding.dataset(),
                founding.sampling(),
                founding.model(),
                founding.activations(),
                founding.optimizers(),
                founding.training(),
                founding.seeds());
        assertEquals("\uFFFDé", readBack(spec).name());
    }

    @Test
    void typedSettingsReadBackAsTheirTexts() throws IOException {
        ExperimentSpec founding = ExperimentSpec.founding();
        PluginChoice typed = PluginChoice.of("leaky_relu")
                .with("alpha", 0.1)
                .with("on", true)
                .with("n", 3L)
                .with("xs", List.of(1.0, 0.5));
        ExperimentSpec spec = new ExperimentSpec(
                "typed",
                founding.dataset(),
                founding.sampling(),
                founding.model(),
                List.of(typed),
                founding.optimizers(),
                founding.training(),
                founding.seeds());
        assertEquals(
                List.of(PluginChoice.parse("leaky_relu(alpha=0.1,on=true,n=3,xs=[1,0.5])")),
                readBack(spec).activations());
    }

    @Test
    void manySeedsInARowAreCounted() {
        ExperimentSpec founding = ExperimentSpec.founding();
        String text = new YamlExperimentFiles()
                .write(new ExperimentSpec(
                        "many",
                        founding.dataset(),
                        founding.sampling(),
                        founding.model(),
                        founding.activations(),
                        founding.optimizers(),
                        founding.training(),
                        LongStream.rangeClosed(5, 10_004).boxed().toList()));
        assertTrue(text.contains("\nseed: 5 ") && text.contains("\nseeds: 10000 "), text);
    }

    private void assertReadsBack(ExperimentSpec spec) throws IOException {
        assertEquals(spec, readBack(spec), () -> new YamlExperimentFiles().write(spec));
    }

    private ExperimentSpec readBack(ExperimentSpec spec) throws IOException {
        YamlExperimentFiles files = new YamlExperimentFiles();
        return files.read(Files.writeString(folder.resolve("experiment.yaml"), files.write(spec)));
    }

    private ExperimentSpec experiment() {
        return new ExperimentSpec(
                        text(),
                        choice(),
                        new Sampling(
                                random.nextBoolean()
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(2 + random.nextInt(1_000_000)),
                                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(open())),
                        choice(),
                        distinct(this::choice),
                        distinct(this::choice),
                        new TrainingSpec(
                                choice(),
                                1 + random.nextInt(TrainingSpec.MAX_EPOCHS),
                                1 + random.nextInt(Integer.MAX_VALUE),
                                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(rate()),
                                random.nextInt(100),
                                random.nextBoolean() ? TrainingSpec.CONSTANT : choice(),
                                sometimes(() -> new Clipping(
                                        Clipping.By.values()[random.nextInt(Clipping.By.values().length)], rate())),
                                random.nextBoolean() ? TrainingSpec.CROSS_ENTROPY : choice(),
                                random.nextBoolean() ? List.of() : distinct(this::choice)),
                        seeds())
                .withControl(random.nextInt(3) == 0 ? TrainingControl.NONE : control());
    }

    private TrainingControl control() {
        TrainingControl control = TrainingControl.NONE
                .withEarlyStopping(sometimes(() -> new EarlyStopping(
                        1 + random.nextInt(100), random.nextBoolean() ? 0 : rate(), random.nextBoolean())))
                .withPruning(sometimes(this::pruning))
                .withTrialLimit(sometimes(this::limit))
                .withRunLimit(sometimes(this::limit))
                .withRetries(random.nextInt(TrainingControl.MAX_RETRIES + 1));
        if (random.nextBoolean()) {
            return control;
        }
        TrainingControl validated = control.withValidation(OptionalDouble.of(open()));
        return validated.decides()
                ? validated.withMonitor(sometimes(() -> Monitored.values()[random.nextInt(Monitored.values().length)]))
                : validated;
    }

    private Pruning pruning() {
        int keep = 1 + random.nextInt(5);
        return random.nextBoolean()
                ? new Pruning(Pruning.Rule.HALVING, 2 + random.nextInt(5), OptionalInt.empty(), keep)
                : new Pruning(
                        Pruning.Rule.MEDIAN,
                        2,
                        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(50)),
                        keep);
    }

    private TimeLimit limit() {
        return new TimeLimit(Duration.ofSeconds(1 + random.nextInt(86_400_000))
                .plusNanos(random.nextBoolean() ? 0 : random.nextInt(1_000_000_000)));
    }

    private <T> Optional<T> sometimes(Supplier<T> value) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(value.get());
    }

    private double open() {
        return Math.nextUp(random.nextDouble());
    }

    private double rate() {
        return open() * Math.pow(10, random.nextInt(600) - 300);
    }

    private List<Long> seeds() {
        if (random.nextBoolean()) {
            long first = random.nextInt();
            return LongStream.range(first, first + 1 + random.nextInt(60))
                    .boxed()
                    .toList();
        }
        return distinct(random::nextLong);
    }

    private <T> List<T> distinct(Supplier<T> values) {
        Set<T> distinct = new LinkedHashSet<>();
        int size = 1 + random.nextInt(5);
        while (distinct.size() < size) {
            distinct.add(values.get());
        }
        return List.copyOf(distinct);
    }

    private PluginChoice choice() {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            settings.put("k" + text(), random.nextInt(3) == 0 ? texts() : text());
        }
        Optional<String> version = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(
                        "1." + random.nextInt(20) + (random.nextBoolean() ? ".0" : ".1.beta-" + random.nextInt(9)));
        return new PluginChoice("plugin-" + random.nextInt(1000), version, settings);
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        IntStream.range(0, random.nextInt(4)).forEach(i -> texts.add(text()));
        return texts;
    }

    private String text() {
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf(random.nextInt(1000));
            case 1 -> "word" + random.nextInt(1000);
            case 2 -> ODD.get(random.nextInt(ODD.size())) + ODD.get(random.nextInt(ODD.size()));
            default -> ODD.get(random.nextInt(ODD.size()));
        };
    }
}
