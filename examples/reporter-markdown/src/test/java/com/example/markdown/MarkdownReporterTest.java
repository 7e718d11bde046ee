package com.example.markdown;

import org.neuroplug.api.report.Reporter;
import org.neuroplug.testkit.ReporterContract;

class MarkdownReporterTest extends ReporterContract {
    @Override
    protected Reporter plugin() {
        return new MarkdownReporter();
    }
}
