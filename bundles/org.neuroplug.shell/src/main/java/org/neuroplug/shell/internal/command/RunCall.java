package org.neuroplug.shell.internal.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.report.ReportTarget;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.RunForecast;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.workbench.ModelTarget;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.progress.ClearingOutput;
import org.neuroplug.shell.internal.progress.ProgressDisplay;

/** Runs an experiment: progress on standard error, one report on standard output, the others in files. */
final class RunCall {
    /** The option that starts nothing. */
    static final String DRY_RUN = "dry-run";

    private final Workbench workbench;
    private final Invocation invocation;

    RunCall(Workbench workbench, Invocation invocation) {
        this.workbench = workbench;
        this.invocation = invocation;
    }

    /** The options of commands that run experiments. */
    static CommandOption[] options() {
        return new CommandOption[] {
            CommandOption.valued("p", "parallel", "N", "trials at once, one thread each (as configured)"),
            ReportOptions.report(),
            ReportOptions.overwrite(),
            CommandOption.flag("", "force", "use plug-ins that are quarantined, too; results say so"),
            CommandOption.valued("", "save", "DIR", "keep each trained model in a folder of its own within this one")
                    .completedBy(Completions.files()),
            CommandOption.flag("", "json", "print one JSON document instead of the table"),
            CommandOption.flag(
                    "", DRY_RUN, "check everything, measure a few steps, tell time and memory; start nothing"),
            CommandOption.flag("q", "quiet", "show no progress")
        };
    }

    /**
     * Runs it to its end, or until the calling thread is interrupted; then it stops before the next batch, and what had
     * finished is reported.
     *
     * @param reports values of {@code --report}
     * @throws InterruptedException when the calling thread is interrupted once more while the run stops, or during a dry run
     */
    int run(ExperimentSpec spec, Arguments arguments, List<String> reports) throws IOException, InterruptedException {
        ProgressDisplay progress = new ProgressDisplay(arguments.has("quiet") ? invocation.withQuiet() : invocation);
        RunOptions options = options(arguments, reports, progress);
        if (arguments.has(DRY_RUN)) {
            return show(workbench.forecast(spec, options), arguments.has("json"));
        }
        Run run = workbench.start(spec, options);
        try {
            return end(
                    run,
                    finish(run),
                    arguments.has("json") || !invocation.terminal().outIsTerminal());
        } finally {
            progress.status().clear();
        }
    }

    private RunOptions options(Arguments arguments, List<String> reports, ProgressDisplay progress) {
        OptionalInt parallel = arguments.whole("parallel", 1, RunOptions.MAX_PARALLEL);
        List<ReportRequest> requests = new ArrayList<>();
        requests.add(new ReportRequest(
                PluginChoice.of(arguments.has("json") ? "json" : "console"), standardOutput(progress)));
        requests.addAll(new ReportOptions(workbench).requests(reports, arguments.has("overwrite"), invocation));
        RunOptions options = saving(new RunOptions(parallel, requests, List.of(progress)), arguments);
        return arguments.has("force") ? options.withForce() : options;
    }

    private int show(RunForecast forecast, boolean json) throws IOException {
        if (json) {
            Json.print(invocation.out(), ForecastTree.of(forecast));
        } else {
            new ForecastPage(forecast, invocation.terminal().width()).lines().forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }

    private RunOptions saving(RunOptions options, Arguments arguments) {
        return arguments
                .text("save")
                .map(folder -> options.withSave(new ModelTarget(invocation.file(folder), arguments.has("overwrite"))))
                .orElse(options);
    }

    private ReportTarget standardOutput(ProgressDisplay progress) {
        return new WriterTarget(
                new BufferedWriter(new OutputStreamWriter(
                        new ClearingOutput(invocation.out(), progress.status()), StandardCharsets.UTF_8)),
                invocation.terminal().width(),
                invocation.terminal().outIsTerminal() ? "terminal" : "standard output");
    }

    private static RunResult finish(Run run) throws InterruptedException {
        try {
            return run.await();
        } catch (InterruptedException e) {
            run.cancel();
            return run.await();
        }
    }

    /**
     * Tells what standard error must tell.
     *
     * @param alone whether the table, which tells the rest, is not on the terminal
     */
    private int end(Run run, RunResult result, boolean alone) {
        run.reportFailures().forEach(invocation.err()::println);
        saved(run.savedModels()).forEach(invocation.err()::println);
        if (alone) {
            summary(result).forEach(invocation.err()::println);
        }
        if (result.status() == RunStatus.CANCELLED) {
            return ExitCode.INTERRUPTED;
        }
        if (!run.reportFailures().isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        return result.status() == RunStatus.FAILED ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static List<String> saved(List<Path> models) {
        return models.isEmpty()
                ? List.of()
                : List.of("saved " + (models.size() == 1 ? "1 model" : models.size() + " models") + " in "
                        + models.get(0).getParent() + ": evaluate "
                        + models.get(0) + (models.size() == 1 ? "" : ", …"));
    }

    private static List<String> summary(RunResult result) {
        int trials = result.plan().trials().size();
        List<String> lines = new ArrayList<>();
        if (result.status() == RunStatus.CANCELLED) {
            lines.add("cancelled: " + result.results().size() + " of " + trials + " trials finished");
        }
        if (!result.failures().isEmpty()) {
            lines.add(result.failures().size() + " of " + trials + " trials failed");
        }
        return lines;
    }
}
