package org.neuroplug.api.report;

import java.util.Objects;
import org.neuroplug.api.plugin.PluginChoice;

/** A report that somebody asks for: by which reporter, to where. */
public record ReportRequest(PluginChoice reporter, ReportTarget target) {
    public ReportRequest {
        Objects.requireNonNull(reporter, "reporter");
        Objects.requireNonNull(target, "target");
    }
}
