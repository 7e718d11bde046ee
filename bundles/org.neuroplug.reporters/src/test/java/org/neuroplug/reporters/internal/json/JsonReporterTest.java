package org.neuroplug.reporters.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.testkit.ReporterContract;
import org.neuroplug.testkit.SampleRuns;

class JsonReporterTest extends ReporterContract {
    @Override
    protected Reporter plugin() {
        return new JsonReporter();
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
                SampleRuns.cancelled(),
                SampleRuns.nothing(),
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
                "{\"activation\":\"relu\",\"optimizer\":\"adam(beta1=0.95)\",\"seed\":2,\"epoch\":3,\"step\":12,"
                        + "\"error\":\"the loss is NaN\"}",
                json(SampleRuns.failing()).get("failures").get(0).toString());
    }

    @Test
    void aLossThatIsNoNumberIsNull() throws IOException {
        JsonNode report = json(SampleRuns.hostile());
        assertTrue(report.get("trials").get(0).get("train_loss").isNull());
        assertTrue(report.get("summary").get(0).get("test_loss").isNull());
        assertEquals(SampleRuns.HOSTILE, report.get("experiment").get("name").textValue());
    }

    private static JsonNode json(RunResult run) throws IOException {
        return STRICT.readTree(SampleRuns.report(new JsonReporter(), run, 80));
    }
}
