package org.neuroplug.reporters.internal.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.report.ReportTarget;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.reporters.internal.FinalReport;
import org.osgi.service.component.annotations.Component;

/**
 * A table for spreadsheets and data frames: one row for each planned trial, in the order of the plan, under a header
 * that further versions only extend at its end. A trial that did not finish has no metrics but an error. Quoted as RFC
 * 4180 says, with line feeds; numbers in full precision, {@code NaN} and {@code Infinity} where a loss is none.
 */
@Component
@Plugin(
        name = "csv",
        description = "one row per trial, for spreadsheets and data frames",
        extensions = {"csv"})
public final class CsvReporter implements Reporter {
    @Override
    public RunListener open(Hyperparameters settings, ReportTarget target) throws IOException {
        return new FinalReport(target, CsvReporter::write);
    }

    // The CSV writer is not closed: that would complete the report, even a broken one.
    @SuppressWarnings("resource")
    private static void write(RunResult run, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        List<CsvColumn> columns = CsvColumn.of(run.plan());
        csv.writeRecord(columns.stream().map(CsvColumn::name).toList());
        for (CsvRow row : CsvRow.of(run)) {
            csv.writeRecord(columns.stream().map(c -> c.cell(row)).toList());
        }
        csv.flush();
    }
}
