package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredTrial;
import org.neuroplug.api.store.TrialState;
import org.neuroplug.shell.internal.cli.Words;

/** A stored run for people. */
final class RunView {
    private static final String INDENT = "  ";

    /** So many failures, or trials without an end, are told; the rest is counted. */
    private static final int TOLD = 20;

    private static final int HASH_DIGITS = 12;

    private final TimeWords times;
    private final int width;

    RunView(TimeWords times, int width) {
        this.times = times;
        this.width = width;
    }

    List<String> lines(StoredRun run, RunResult result, List<StoredTrial> trials, String settings) {
        List<String> lines = new ArrayList<>(heading(run));
        if (!result.results().isEmpty()) {
            lines.add("");
            lines.addAll(Words.columns(RunTable.arms(result.summary()), "", width));
        }
        section(
                lines,
                "failed",
                result.failures().stream().map(Object::toString).toList());
        section(lines, "not trained to the last epoch, or tried again", endings(result));
        section(lines, "begun, not ended", begun(result, trials));
        section(lines, "warnings", result.plan().warnings());
        lines.add("");
        lines.add("settings");
        settings.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> INDENT + RunNames.clean(line))
                .forEach(lines::add);
        RunOrigins.of(result).forEach(origin -> lines.addAll(origin(origin)));
        return lines;
    }

    private List<String> heading(StoredRun run) {
        String trials = run.finished() + " of " + run.planned() + " trials finished"
                + (run.failed() > 0 ? ", " + run.failed() + " failed" : "");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("run", run.id()));
        rows.add(List.of("experiment", RunNames.clean(run.name()) + " on " + RunNames.clean(run.dataset())));
        rows.add(List.of("status", run.status().word() + ": " + trials));
        rows.add(List.of(
                "started", times.show(run.started()) + String.format(Locale.ROOT, ", %.1f seconds", run.seconds())));
        if (ResumeCommand.isOpen(run)) {
            rows.add(List.of("goes on by", "resume " + run.id()));
        }
        return Words.columns(rows, "", width);
    }

    private static List<String> endings(RunResult result) {
        return result.results().stream()
                .filter(trial -> !trial.ending().isPlain() || trial.tries() > 1)
                .map(trial -> trial.trial().arm() + ", seed " + trial.trial().seed() + ": " + trial.ending()
                        + (trial.tries() > 1 ? ", at try " + trial.tries() : ""))
                .toList();
    }

    private static List<String> begun(RunResult result, List<StoredTrial> trials) {
        ExperimentSpec spec = result.plan().spec();
        return trials.stream()
                .filter(trial -> trial.state() == TrialState.STARTED)
                .map(trial -> trial.trial().arm() + ", seed " + trial.trial().seed() + ": "
                        + trial.epochs().size() + " of "
                        + spec.training(trial.trial().arm()).epochs() + " epochs")
                .toList();
    }

    private void section(List<String> lines, String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(heading);
        sentences.stream()
                .limit(TOLD)
                .flatMap(sentence -> Words.wrap(RunNames.clean(sentence), width - INDENT.length()).stream())
                .forEach(line -> lines.add(INDENT + line));
        if (sentences.size() > TOLD) {
            lines.add(INDENT + "and " + (sentences.size() - TOLD) + " more");
        }
    }

    private List<String> origin(Provenance origin) {
        Environment environment = origin.environment();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("data", origin.dataSource() + ", " + hash(origin.dataSha256())));
        rows.add(List.of("workbench", environment.workbench()));
        rows.add(List.of("engine", environment.engine() + ", " + environment.blas()));
        rows.add(List.of(
                "machine",
                environment.jvm() + ", " + environment.os() + ", " + environment.processors() + " processors, "
                        + environment.parallel() + " trials at once"));
        for (PluginIdentity plugin : origin.plugins()) {
            rows.add(List.of(
                    plugin.kind().words(),
                    plugin.name() + " of " + plugin.symbolicName() + " " + plugin.version() + ", "
                            + hash(plugin.sha256())));
        }
        List<String> lines = new ArrayList<>(List.of("", "origin"));
        lines.addAll(Words.columns(
                rows.stream()
                        .map(row -> row.stream().map(RunNames::clean).toList())
                        .toList(),
                INDENT,
                width));
        return lines;
    }

    private static String hash(String sha256) {
        return "sha256 " + (sha256.length() > HASH_DIGITS ? sha256.substring(0, HASH_DIGITS) + "…" : sha256);
    }
}
