package org.neuroplug.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.RunQuery;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.testkit.SampleRuns;

class PortableRunsTest {
    private static final String RUN = SampleRuns.founding().plan().id();
    private static final String ENTRY = "runs/" + RUN + ".json";
    private static final String CONTENTS = "contents.json";

    @TempDir
    private Path here;

    @TempDir
    private Path there;

    private RunStoreService from;
    private RunStoreService to;
    private Path file;

    @BeforeEach
    void open() {
        from = Recorded.store(here);
        to = Recorded.store(there);
        file = here.resolve("runs.zip");
    }

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.neuroplug.store.internal.RoundTripTest#runs")
    void arriveWithEveryBit(String kind, RunResult run) throws Exception {
        Recorded.record(from, run);
        from.exportRuns(List.of(run.plan().id()), file, false);

        assertEquals(List.of(run.plan().id()), to.importRuns(file, false), kind);

        assertEquals(
                Recorded.comparable(run),
                Recorded.comparable(to.result(run.plan().id())));
        assertEquals(from.runs(RunQuery.all()), to.runs(RunQuery.all()));
    }

    @Test
    void arriveInterruptedWithTheEpochsOfTrialsInFlight() throws Exception {
        RunResult run = SampleRuns.founding();
        Recorded.record(from, run.plan(), Recorded.before(RunEvent.TrialFinished.class, run));
        from.exportRuns(List.of(RUN), file, false);
        to.importRuns(file, false);

        assertEquals(StoredStatus.INTERRUPTED, to.find("last").status());
        assertEquals(from.trials(RUN), to.trials(RUN));
        assertTrue(to.find("last").seconds() > 0);
    }

    @Test
    void areSeveralInOneFileThatIsTheSameEachTime() throws Exception {
        Recorded.record(from, SampleRuns.founding());
        RunResult second = Recorded.renamed(SampleRuns.failing(), "second", "second", Instant.EPOCH);
        Recorded.record(from, second);
        from.exportRuns(List.of(RUN, "second"), file, false);
        Path again = here.resolve("again.zip");
        from.exportRuns(List.of(RUN, "second"), again, false);

        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
        assertEquals(List.of(RUN, "second"), to.importRuns(file, false));
    }

    @Test
    void bringAlongHowTrialsEnded() throws Exception {
        RunResult run = SampleRuns.controlled();
        Recorded.record(from, run);
        from.exportRuns(List.of(RUN), file, false);
        to.importRuns(file, false);
        assertEquals(Recorded.comparable(from.result(RUN)), Recorded.comparable(to.result(RUN)));
        assertEquals(run.results(), to.result(RUN).results());
        assertEquals(StoredStatus.TIME_LIMIT, to.find("last").status());
    }

    @Test
    void replaceNothingUnlessThatIsWanted() throws Exception {
        Recorded.record(from, SampleRuns.founding());
        from.exportRuns(List.of(RUN), file, false);
        byte[] before = Files.readAllBytes(file);

        assertThrows(InvalidInputException.class, () -> from.exportRuns(List.of(RUN), file, false));
        assertThrows(InvalidInputException.class, () -> from.exportRuns(List.of("nowhere"), file, true));
        assertThrows(InvalidInputException.class, () -> from.exportRuns(List.of(RUN), here, true));
        assertThrows(
                InvalidInputException.class, () -> from.exportRuns(List.of(RUN), here.resolve("no/such/x.zip"), true));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertTrue(assertThrows(InvalidInputException.class, () -> from.importRuns(file, false))
                .getMessage()
                .contains("stored already"));

        Recorded.record(to, Recorded.renamed(SampleRuns.failing(), RUN, "other", Instant.EPOCH));
        to.importRuns(file, true);
        assertEquals(SampleRuns.founding(), to.result(RUN));
    }

    @Test
    void doNotReplaceARunUnderWay() throws Exception {
        Recorded.record(from, SampleRuns.founding());
        from.exportRuns(List.of(RUN), file, false);
        RunResult running = SampleRuns.founding();
        Recorded.record(to, running.plan(), Recorded.before(RunEvent.TrialFinished.class, running));

        assertTrue(assertThrows(InvalidInputException.class, () -> to.importRuns(file, true))
                .getMessage()
                .contains("is running"));
    }

    /** The entries of a good file. */
    private Map<String, String> good() throws IOException {
        if (from.runs(RunQuery.all()).isEmpty()) {
            Recorded.record(from, SampleRuns.founding());
        }
        Path exported = here.resolve("good.zip");
        from.exportRuns(List.of(RUN), exported, true);
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(exported.toFile())) {
            for (String name : List.of(ENTRY, CONTENTS)) {
                entries.put(
                        name,
                        new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** Contents that name a run's document as it is. */
    private static String contents(String id, String document) throws Exception {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return "{\"format\":1,\"runs\":[{\"id\":\"" + id + "\",\"bytes\":" + bytes.length + ",\"sha256\":\"" + hash
                + "\"}]}";
    }

    private void refuses(Map<String, String> entries, String told) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        String message = assertThrows(InvalidInputException.class, () -> to.importRuns(file, true))
                .getMessage();
        assertTrue(message.contains(told), message);
        assertEquals(1, message.lines().count(), message);
        assertEquals(List.of(), to.runs(RunQuery.all()));
    }

    static List<Arguments> changedDocuments() {
        return List.of(
                Arguments.of("\"state\":\"finished\"", "\"state\":\"done\"", "unknown trials[0].state 'done'"),
                Arguments.of("\"status\":\"finished\"", "\"status\":\"great\"", "unknown status 'great'"),
                Arguments.of("\"state\":\"finished\"", "\"state\":\"started\"", "is said to be finished"),
                Arguments.of("\"trial\":3", "\"trial\":4", "must be one of the plan's 4 trials"),
                Arguments.of("\"trial\":3", "\"trial\":2", "each once"),
                Arguments.of("\"trial\":3", "\"trial\":3.5", "must be a whole number"),
                Arguments.of("\"epochs\":[[1,", "\"epochs\":[[9999,", "epochs must rise"),
                Arguments.of("\"epochs\":[[1,", "\"epochs\":[[7,", "epochs must rise"),
                Arguments.of("\"epochs\":[[1,", "\"epochs\":[[1,2,", "must have 3 or 7 numbers"),
                Arguments.of("\"accuracy\":0.948", "\"accuracy\":1.948", "accuracy must be from 0 to 1"),
                Arguments.of("\"parallel\":2", "\"parallel\":0", "must be at least 1"),
                Arguments.of(
                        "\"arms\":[\"relu + sgd\"", "\"arms\":[\"relu + adam\"", "must be an arm of the experiment"),
                Arguments.of("\"provenance\":", "\"origin\":", "provenance is missing"),
                Arguments.of("name: founding", "nam: founding", "unknown setting"),
                Arguments.of("{\"id\":", "{\"id\":\"x\",\"id\":", "is there twice"),
                Arguments.of("{\"id\":\"" + RUN, "{\"id\":\"other", "is of another run"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("changedDocuments")
    void areRefusedWhenAPartCannotBe(String part, String other, String told) throws Exception {
        Map<String, String> entries = good();
        String document = entries.get(ENTRY);
        assertTrue(document.contains(part), document);
        String changed = document.replaceFirst(
                java.util.regex.Pattern.quote(part), java.util.regex.Matcher.quoteReplacement(other));
        entries.put(ENTRY, changed);
        entries.put(CONTENTS, contents(RUN, changed));

        refuses(entries, told);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"format\":2,\"runs\":[]}', another version of Neuroplug",
        "'{\"runs\":[]}', format is missing",
        "'{\"format\":1,\"runs\":[]}', which its contents do not name",
        "'[]', must be an object",
        "'', is not JSON"
    })
    void areRefusedWhenTheContentsAreOdd(String contents, String told) throws Exception {
        Map<String, String> entries = good();
        entries.put(CONTENTS, contents);

        refuses(entries, told);
    }

    @Test
    void areRefusedWhenNamesSizesOrHashesDiffer() throws Exception {
        Map<String, String> extra = good();
        extra.put("../../escape.json", "{}");
        refuses(extra, "holds ../../escape.json");

        Map<String, String> escaping = good();
        escaping.put(CONTENTS, contents("../x", "{}"));
        refuses(escaping, "the id of a run");

        Map<String, String> longer = good();
        longer.put(ENTRY, longer.get(ENTRY) + " ");
        refuses(longer, "must have at most");

        Map<String, String> other = good();
        other.put(ENTRY, other.get(ENTRY).replace("0.948", "0.949"));
        refuses(other, "size or SHA-256 differ");

        Map<String, String> missing = good();
        missing.remove(ENTRY);
        refuses(missing, "has no " + ENTRY);

        refuses(Map.of("model.zip", "x"), "it has no contents.json");
    }

    @Test
    void areRefusedWhenTheFileIsNoZipOrDamaged() throws Exception {
        good();
        byte[] bytes = Files.readAllBytes(here.resolve("good.zip"));
        byte[] damaged = bytes.clone();
        Arrays.fill(damaged, 200, 400, (byte) 7);
        for (byte[] content :
                List.of(new byte[0], "text".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(bytes, 500), damaged)) {
            Files.write(file, content);
            assertThrows(InvalidInputException.class, () -> to.importRuns(file, false));
        }
        assertThrows(InvalidInputException.class, () -> to.importRuns(here.resolve("nowhere.zip"), false));
        assertThrows(InvalidInputException.class, () -> to.importRuns(here, false));
        assertEquals(
                List.of(), to.runs(RunQuery.all()).stream().map(StoredRun::id).toList());
    }
}
