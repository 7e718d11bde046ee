package org.neuroplug.reporters.internal.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.TrialResult;

/** Where each result comes from, folded: trials that agree in everything but seed and time are told once. */
final class ProvenanceSection implements Section {
    /** What trials may have in common. */
    private record Origin(
            List<PluginIdentity> plugins,
            List<PluginIdentity> shadowed,
            String data,
            Map<String, Object> settings,
            Environment environment) {
        static Origin of(Provenance p) {
            return new Origin(
                    p.plugins(),
                    p.shadowed(),
                    p.dataSource() + ", sha256 " + p.dataSha256(),
                    p.settings(),
                    p.environment());
        }
    }

    private final Report report;

    ProvenanceSection(Report report) {
        this.report = report;
    }

    @Override
    public void write(Markup page) {
        if (report.run().results().isEmpty()) {
            return;
        }
        Map<Origin, List<TrialResult>> origins = new LinkedHashMap<>();
        report.run().results().forEach(result -> origins.computeIfAbsent(
                        Origin.of(result.provenance()), o -> new ArrayList<>())
                .add(result));
        page.open("section").line();
        page.element("h2", "Provenance");
        page.element("p", "Enough to run it again, and to see why a repetition differs.", "class", "soft");
        origins.forEach((origin, results) -> origin(page, origin, results));
        page.close().line();
    }

    private void origin(Markup page, Origin origin, List<TrialResult> results) {
        String arms = results.stream()
                .map(result -> report.ranking().name(result.trial().arm()))
                .distinct()
                .collect(Collectors.joining(", "));
        page.open("details").line();
        page.element("summary", arms + ", " + seeds(results)).line();
        page.open("dl").line();
        fact(page, "data", origin.data());
        origin.settings().forEach((name, value) -> fact(page, name, String.valueOf(value)));
        environment(page, origin.environment());
        fact(page, "started", started(results));
        page.close().line();
        plugins(page, origin);
        page.close().line();
    }

    private static String seeds(List<TrialResult> results) {
        List<String> seeds = results.stream()
                .map(result -> String.valueOf(result.trial().seed()))
                .distinct()
                .toList();
        return (seeds.size() == 1 ? "seed " : "seeds ") + String.join(", ", seeds);
    }

    private static String started(List<TrialResult> results) {
        return results.stream()
                .map(result -> result.provenance().started() + " (seed "
                        + result.trial().seed() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void environment(Markup page, Environment e) {
        fact(page, "workbench", e.workbench());
        fact(page, "engine", e.engine() + ", " + e.blas());
        fact(page, "threads", e.threads() + " per trial, trials at once: " + e.parallel());
        fact(page, "machine", e.jvm() + "; " + e.os() + "; processors: " + e.processors());
    }

    private static void fact(Markup page, String name, String value) {
        page.element("dt", name).element("dd", value).line();
    }

    private static void plugins(Markup page, Origin origin) {
        page.open("div", "class", "wide").open("table", "class", "plain").line();
        page.open("tr");
        for (String title : List.of("plug-in", "name", "bundle", "version", "sha256")) {
            page.element("th", title, "scope", "col");
        }
        page.close().line();
        origin.plugins().forEach(plugin -> row(page, plugin, ""));
        origin.shadowed().forEach(plugin -> row(page, plugin, " (passed over)"));
        page.close().close().line();
    }

    private static void row(Markup page, PluginIdentity plugin, String remark) {
        page.open("tr");
        page.element("td", plugin.kind().words() + remark);
        page.element("td", plugin.name());
        page.element("td", plugin.symbolicName());
        page.element("td", plugin.version());
        page.element("td", plugin.sha256(), "class", "hash");
        page.close().line();
    }
}
