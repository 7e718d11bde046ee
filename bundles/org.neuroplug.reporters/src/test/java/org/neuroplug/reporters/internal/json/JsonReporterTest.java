package org.neuroplug.reporters.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.Statistics;
import org.neuroplug.reporters.internal.ManySeeds;
import org.neuroplug.statistics.internal.PairedStatistics;
import org.neuroplug.testkit.ReporterContract;
import org.neuroplug.testkit.SampleRuns;

class JsonReporterTest extends ReporterContract {
    private static final Statistics STATISTICS = new PairedStatistics();

    @Override
    protected Reporter plugin() {
        return new JsonReporter(STATISTICS);
    }

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private static JsonSchema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        Files.readString(Path.of("..", "..", "docs", "report.schema.json")),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    static Stream<RunResult> runs() {
        return Stream.of(
                SampleRuns.founding(),
                SampleRuns.failing(),
                ManySeeds.run(),
                SampleRuns.cancelled(),
                SampleRuns.controlled(),
                SampleRuns.nothing(),
                SampleRuns.grid(),
                SampleRuns.measured(),
                SampleRuns.hostile());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void isOneDocumentAsItsSchemaSays(RunResult run) throws IOException {
        assertEquals(Set.of(), schema.validate(json(run)));
    }

    @Test
    void theSchemaRefusesAnUnknownStatusAndAMissingProvenance() throws IOException {
        ObjectNode report = (ObjectNode) json(SampleRuns.founding());
        report.put("status", "fine");
        ((ObjectNode) report.get("trials").get(0)).remove("provenance");
        assertEquals(2, schema.validate(report).size());
    }

    @Test
    void holdsResultsCurvesAndSummary() throws IOException {
        JsonNode report = json(SampleRuns.founding());
        JsonNode trial = report.get("trials").get(0);
        assertEquals("relu", trial.get("activation").textValue());
        assertEquals(0.9435, trial.get("test_accuracy").doubleValue());
        assertEquals(6312.25, trial.get("step_us_median").doubleValue());
        assertEquals(3, trial.get("curve").size());
        assertEquals(2, trial.get("evaluations").get(0).get("epoch").intValue());
        assertEquals("elu", report.get("summary").get(1).get("activation").textValue());
        assertEquals("finished", report.get("status").textValue());
    }

    @Test
    void saysHowEachTrialEndedAndByWhichRules() throws IOException {
        JsonNode report = json(SampleRuns.controlled());
        JsonNode trial = report.get("trials").get(0);
        assertEquals("time_limit", report.get("status").textValue());
        assertEquals("stopped_early", trial.get("ended").textValue());
        assertEquals(3, trial.get("epochs").intValue());
        assertEquals(2, trial.get("model_epoch").intValue());
        assertEquals(
                "{\"epoch\":2,\"validation_loss\":1.25,\"validation_accuracy\":0.5}",
                trial.get("validations").get(1).toString());
        assertEquals(2, report.get("trials").get(1).get("tries").intValue());
        assertEquals(2, report.get("failures").get(0).get("tries").intValue());
        assertEquals(
                "{\"validation\":0.1,\"patience\":3,\"min-delta\":0.001,\"restore-best\":true,\"prune\":\"halving\","
                        + "\"trial-time-limit\":\"10m\",\"time-limit\":\"1h30m\",\"retries\":1}",
                report.get("experiment").get("control").toString());
        assertEquals(3, report.get("summary").size(), "of sigmoid, all trials were pruned");
    }

    @Test
    void holdsWhatCanBeConcluded() throws IOException {
        JsonNode statistics = json(ManySeeds.run()).get("statistics");
        JsonNode tanh = statistics.get("against_baseline").get(2);

        assertEquals("test_accuracy", statistics.get("metric").textValue());
        assertEquals(0.25, statistics.get("test_to_train").doubleValue());
        assertEquals("relu", statistics.get("baseline").get("activation").textValue());
        assertEquals("gelu", statistics.get("ranking").get(0).get("name").textValue());
        assertEquals(10, statistics.get("ranking").get(0).get("n").intValue());
        assertEquals(3, statistics.get("against_baseline").size());
        assertEquals(6, statistics.get("pairs").size());
        assertEquals("tanh", tanh.get("first").get("activation").textValue());
        assertEquals("worse", tanh.get("verdict").textValue());
        assertEquals("*", tanh.get("mark").textValue());
        assertEquals("corrected_t", tanh.get("decided_by").textValue());
        assertTrue(tanh.get("adjusted_p").doubleValue() < 0.05, tanh::toString);
        assertTrue(tanh.get("corrected_t").get("p").doubleValue()
                > tanh.get("paired_t").get("p").doubleValue());
        assertTrue(tanh.get("words").textValue().startsWith("relu beats tanh by 1.6"), tanh::toString);
    }

    @Test
    void ranksByAnotherMetricAtAnotherLevelWhenAsked() throws IOException {
        StringWriter out = new StringWriter();
        JsonReporter reporter = new JsonReporter(STATISTICS);
        RunListener listener = reporter.open(
                Hyperparameters.resolve(
                        "reporter json", reporter.parameters(), Map.of("metric", "test_loss", "alpha", 0.01)),
                new WriterTarget(out, 80, "terminal"));
        listener.on(new RunEvent.RunFinished(ManySeeds.run()));
        JsonNode statistics = STRICT.readTree(out.toString()).get("statistics");

        assertEquals("test_loss", statistics.get("metric").textValue());
        assertEquals(0.01, statistics.get("alpha").doubleValue());
        assertEquals("gelu", statistics.get("ranking").get(0).get("name").textValue());
        assertTrue(statistics.get("ranking").get(0).get("mean").doubleValue() < 0.1, statistics::toString);
    }

    @Test
    void saysThatOneSeedAllowsNoConclusion() throws IOException {
        JsonNode statistics = json(SampleRuns.founding()).get("statistics");

        assertEquals(0, statistics.get("pairs").size());
        assertEquals(
                "One seed allows no conclusion: ranks change with the seed. Try --seeds 10.",
                statistics.get("remarks").get(0).textValue());
    }

    @Test
    void holdsWholeProvenance() throws IOException {
        JsonNode provenance = json(SampleRuns.founding()).get("trials").get(0).get("provenance");
        assertEquals(5, provenance.get("plugins").size());
        assertEquals(
                "drawn from outlines, seed 1",
                provenance.get("data").get("source").textValue());
        assertEquals(
                "{\"activation\":{\"name\":\"relu\"},\"model\":{\"units\":[\"200\",\"200\"]},\"epochs\":100,"
                        + "\"learning-rate\":0.01,\"shuffle\":true}",
                provenance.get("settings").toString());
        assertEquals(
                "OpenBLAS 0.3.19", provenance.get("environment").get("blas").textValue());
    }

    @Test
    void namesFailuresWithEpochAndStep() throws IOException {
        assertEquals(
                "{\"activation\":\"relu\",\"optimizer\":\"adam(beta1=0.95)\",\"settings\":{},\"seed\":2,\"epoch\":3,"
                        + "\"step\":12,\"tries\":1,\"error\":\"the loss is NaN\"}",
                json(SampleRuns.failing()).get("failures").get(0).toString());
    }

    @Test
    void holdsTheSettingsThatArmsDifferIn() throws IOException {
        JsonNode report = json(SampleRuns.grid());

        assertEquals(
                "{\"training.learning-rate\":[0.01,0.1],\"model.units\":[[\"100\",\"100\"],[\"200\",\"200\"]],"
                        + "\"training.epochs\":[100]}",
                report.get("experiment").get("grid").toString());
        assertEquals(
                "{\"training.learning-rate\":0.01,\"model.units\":[\"200\",\"200\"],\"training.epochs\":100}",
                report.get("trials").get(1).get("settings").toString());
        assertEquals(8, report.get("summary").size());
        assertEquals(3, report.get("summary").get(0).get("settings").size());
        assertFalse(json(SampleRuns.founding()).get("experiment").has("grid"));
    }

    @Test
    void aLossThatIsNoNumberIsNull() throws IOException {
        JsonNode report = json(SampleRuns.hostile());
        assertTrue(report.get("trials").get(0).get("train_loss").isNull());
        assertTrue(report.get("summary").get(0).get("test_loss").isNull());
        assertEquals(SampleRuns.HOSTILE, report.get("experiment").get("name").textValue());
    }

    @Test
    void tellsFurtherMetrics() throws IOException {
        JsonNode report = json(SampleRuns.measured());
        assertEquals(2, report.at("/trials/0/test_metrics").size());
        assertEquals(0.8185, report.at("/trials/0/test_metrics/f1").asDouble(), 1e-12);
        assertTrue(report.at("/trials/0/test_metrics/top_k(k=3)").isNull());
        assertEquals(0.96875, report.at("/summary/1/test_metrics/top_k(k=3)").asDouble());
    }

    private static JsonNode json(RunResult run) throws IOException {
        return STRICT.readTree(SampleRuns.report(new JsonReporter(STATISTICS), run, 80));
    }
}
