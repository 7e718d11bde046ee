package org.neuroplug.reporters.internal.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.reporters.internal.view.Figures;

/** Which code, data and machine the results come from: what trials have in common is said once. */
final class ProvenanceLists {
    private final List<Provenance> provenances;
    private final RunResult run;

    ProvenanceLists(RunResult run) {
        this.run = run;
        this.provenances = run.results().stream().map(r -> r.provenance()).toList();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("- started " + Markdown.text(run.plan().started().toString()));
        distinct(p -> "data: " + Markdown.text(p.dataSource() + ", sha256 " + p.dataSha256()), lines);
        distinct(p -> "machine: " + Markdown.text(words(p.environment())), lines);
        Set<PluginIdentity> plugins = new LinkedHashSet<>();
        provenances.forEach(p -> plugins.addAll(p.plugins()));
        if (!plugins.isEmpty()) {
            lines.add("");
            lines.add(Markdown.row(List.of("kind", "plug-in", "bundle", "version", "sha256")));
            lines.add(Markdown.rule(5, 5));
            plugins.forEach(plugin -> lines.add(row(plugin)));
        }
        return lines;
    }

    private void distinct(Function<Provenance, String> words, List<String> lines) {
        lines.addAll(provenances.stream()
                .map(words)
                .distinct()
                .map(said -> "- " + said)
                .toList());
    }

    private static String words(Environment e) {
        return "workbench " + e.workbench() + ", " + e.engine() + ", " + e.blas() + ", "
                + Figures.count(e.threads(), "thread") + " per trial, " + Figures.count(e.parallel(), "trial")
                + " at once, " + e.jvm() + ", " + e.os() + ", " + Figures.count(e.processors(), "processor");
    }

    private static String row(PluginIdentity plugin) {
        return Markdown.row(Stream.of(
                        plugin.kind().words(), plugin.name(), plugin.symbolicName(), plugin.version(), plugin.sha256())
                .map(Markdown::text)
                .toList());
    }
}
