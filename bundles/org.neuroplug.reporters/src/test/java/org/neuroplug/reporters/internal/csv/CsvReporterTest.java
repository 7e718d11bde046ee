package org.neuroplug.reporters.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.testkit.ReporterContract;
import org.neuroplug.testkit.SampleRuns;

class CsvReporterTest extends ReporterContract {
    @Override
    protected Reporter plugin() {
        return new CsvReporter();
    }

    private static final String HEADER =
            "run,activation,optimizer,seed,train_loss,train_accuracy,test_loss,test_accuracy,"
                    + "epochs,step_us_median,step_us_q1,step_us_q3,seconds,error,"
                    + "started,dataset,dataset_source,dataset_sha256,model,trainer,"
                    + "activation_bundle,activation_version,activation_sha256,"
                    + "optimizer_bundle,optimizer_version,optimizer_sha256,trainer_bundle,trainer_version,trainer_sha256,"
                    + "workbench,engine,blas,threads,parallel,jvm,os,processors,"
                    + "ended,model_epoch,validation_loss,validation_accuracy,tries,settings";

    @Test
    void writesOneRowPerTrialUnderAStableHeader() throws IOException {
        List<String> lines = report(SampleRuns.founding()).lines().toList();
        assertEquals(HEADER, lines.get(0));
        assertEquals(5, lines.size());
        assertEquals(
                "20260301-120000-ab12,relu,sgd,1,0.1951,0.948,0.2012,0.9435,3,6312.25,6100.5,6800.75,252.125,,"
                        + "2026-03-01T12:00:00Z,digits,\"drawn from outlines, seed 1\"," + "0123456789abcdef".repeat(4)
                        + ",\"mlp(units=[200,200],activations=[compared,linear])\",dl4j,"
                        + "org.neuroplug.activations,0.1.0,c4b6e88e,org.neuroplug.optimizers,0.1.0,b1a3c54d,"
                        + "org.neuroplug.trainer.dl4j,0.1.0,8a29de86,0.1.0,ND4J native 1.0.0-M2.1,OpenBLAS 0.3.19,1,2,"
                        + "OpenJDK 17.0.9,Linux 6.1,2,completed,3,,,1,",
                lines.get(1));
    }

    @Test
    void keepsThePlansOrderAndFailedTrials() throws IOException {
        List<NamedCsvRecord> rows = rows(SampleRuns.failing());
        assertEquals(12, rows.size());
        NamedCsvRecord diverged = rows.get(5);
        assertEquals("adam(beta1=0.95)", diverged.getField("optimizer"));
        assertEquals("2", diverged.getField("seed"));
        assertEquals("", diverged.getField("test_accuracy"));
        assertEquals("", diverged.getField("activation_sha256"));
        assertEquals("epoch 3, step 12: the loss is NaN", diverged.getField("error"));
        assertEquals(
                "create threw java.lang.IllegalStateException: no", rows.get(8).getField("error"));
    }

    @Test
    void tellsFurtherMetricsInTheEnd() throws IOException {
        List<NamedCsvRecord> rows = rows(SampleRuns.measured());

        assertEquals("0.8185", rows.get(0).getField("test_f1"));
        assertEquals("", rows.get(0).getField("test_top_k(k=3)"));
        assertEquals("0.96875", rows.get(1).getField("test_top_k(k=3)"));
        assertTrue(report(SampleRuns.measured()).startsWith(HEADER + ",test_f1,test_top_k(k=3)"));
    }

    @Test
    void tellsTheSettingsThatArmsDifferIn() throws IOException {
        List<NamedCsvRecord> rows = rows(SampleRuns.grid());

        assertEquals(16, rows.size());
        assertEquals(
                "training.learning-rate=0.01,model.units=[200,200],training.epochs=100",
                rows.get(1).getField("settings"));
        assertEquals(
                "mlp(units=[100,100],activations=[compared,linear])",
                rows.get(0).getField("model"));
    }

    @Test
    void saysHowEachTrialEnded() throws IOException {
        List<NamedCsvRecord> rows = rows(SampleRuns.controlled());
        assertEquals(
                List.of(
                        "stopped_early",
                        "completed",
                        "pruned",
                        "time_limit",
                        "stopped_early",
                        "run_time_limit",
                        "pruned",
                        ""),
                rows.stream().map(row -> row.getField("ended")).toList());
        assertEquals("2", rows.get(0).getField("model_epoch"));
        assertEquals("1.25", rows.get(0).getField("validation_loss"));
        assertEquals("0.5", rows.get(0).getField("validation_accuracy"));
        assertEquals(
                List.of("1", "2", "1", "1", "1", "1", "1", "2"),
                rows.stream().map(row -> row.getField("tries")).toList());
    }

    @Test
    void saysWhichTrialsACancelledRunDidNotFinish() throws IOException {
        assertEquals(
                List.of("", "not finished: the run was cancelled"),
                rows(SampleRuns.cancelled()).stream()
                        .map(r -> r.getField("error"))
                        .distinct()
                        .toList());
    }

    @Test
    void hostileTextsComeBackAsTheyWere() throws IOException {
        List<NamedCsvRecord> rows = rows(SampleRuns.hostile());
        assertEquals(2, rows.size());
        assertEquals(
                "relu(text=\"" + SampleRuns.HOSTILE.replace("\"", "\"\"") + "\")",
                rows.get(0).getField("activation"));
        assertEquals("epoch 1, step 1: " + SampleRuns.HOSTILE, rows.get(1).getField("error"));
        assertEquals("NaN", rows.get(0).getField("train_loss"));
        assertEquals("Infinity", rows.get(0).getField("test_loss"));
    }

    @Test
    void endsLinesWithLineFeeds() throws IOException {
        assertFalse(report(SampleRuns.founding()).contains("\r"));
    }

    private static List<NamedCsvRecord> rows(RunResult run) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(report(run)).stream().toList();
    }

    private static String report(RunResult run) throws IOException {
        return SampleRuns.report(new CsvReporter(), run, 80);
    }
}
