package com.example.asciidoc;

import org.neuroplug.api.report.Reporter;
import org.neuroplug.testkit.ReporterContract;

class AsciidocReporterTest extends ReporterContract {
    @Override
    protected Reporter plugin() {
        return new AsciidocReporter();
    }
}
