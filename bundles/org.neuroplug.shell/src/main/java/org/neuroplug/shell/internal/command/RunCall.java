package org.neuroplug.shell.internal.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
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
import org.neuroplug.api.run.RunListener;
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

    /** Starts or resumes a run. */
    @FunctionalInterface
    interface Start {
        Run with(RunOptions options);
    }

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
            CommandOption.flag("q", "quiet", "show no progress")
        };
    }

    /** For commands that can tell what a run would be instead. */
    static CommandOption dryRun() {
        return CommandOption.flag(
                "", DRY_RUN, "check everything, measure a few steps, tell time and memory; start nothing");
    }

    /**
     * Runs it to its end, or until the calling thread is interrupted; then it stops when epochs are finished, or, interrupted once
     * more, before the next batch, and what had finished is reported.
     *
     * @param reports values of {@code --report}
     * @throws InterruptedException when the calling thread is interrupted a third time while the run stops, or during a dry run
     */
    int run(ExperimentSpec spec, Arguments arguments, List<String> reports) throws IOException, InterruptedException {
        if (arguments.has(DRY_RUN)) {
            RunOptions options = options(arguments, requests(arguments, reports), List.of());
            return show(workbench.forecast(spec, options), arguments.has("json"));
        }
        return run(options -> workbench.start(spec, options), arguments, reports);
    }

    /** The same for a run that is started otherwise. */
    int run(Start start, Arguments arguments, List<String> reports) throws InterruptedException {
        ProgressDisplay progress = progress(arguments);
        List<ReportRequest> requests = new ArrayList<>();
        requests.add(new ReportRequest(
                PluginChoice.of(arguments.has("json") ? "json" : "console"), standardOutput(progress)));
        requests.addAll(requests(arguments, reports));
        boolean alone = arguments.has("json") || !invocation.terminal().outIsTerminal();
        return run(start, options(arguments, requests, List.of(progress)), progress, alone)
                .code();
    }

    /**
     * The same for who says himself on standard output what came of it.
     *
     * @param listener hears of everything that happens
     */
    Ended runQuietly(ExperimentSpec spec, Arguments arguments, RunListener listener) throws InterruptedException {
        ProgressDisplay progress = progress(arguments);
        RunOptions options =
                options(arguments, requests(arguments, arguments.texts("report")), List.of(listener, progress));
        return run(told -> workbench.start(spec, told), options, progress, true);
    }

    /**
     * How a run ended.
     *
     * @param result what it came to
     * @param code what a command returns that does nothing else
     */
    record Ended(RunResult result, int code) {}

    private ProgressDisplay progress(Arguments arguments) {
        return new ProgressDisplay(arguments.has("quiet") ? invocation.withQuiet() : invocation);
    }

    private List<ReportRequest> requests(Arguments arguments, List<String> reports) {
        return new ReportOptions(workbench).requests(reports, arguments.has("overwrite"), invocation);
    }

    private RunOptions options(Arguments arguments, List<ReportRequest> requests, List<RunListener> listeners) {
        OptionalInt parallel = arguments.whole("parallel", 1, RunOptions.MAX_PARALLEL);
        RunOptions options = saving(new RunOptions(parallel, requests, listeners), arguments);
        return arguments.has("force") ? options.withForce() : options;
    }

    private Ended run(Start start, RunOptions options, ProgressDisplay progress, boolean alone)
            throws InterruptedException {
        try (progress) {
            Run run = start.with(options);
            RunWait wait = new RunWait(run, invocation.quiet() ? said -> {} : progress::notice);
            RunResult result = wait.result();
            progress.close();
            return new Ended(result, end(run, result, new Remains(run, result, wait.asked()), alone));
        }
    }

    private int show(RunForecast forecast, boolean json) throws IOException {
        if (json) {
            Json.print(invocation.out(), ForecastTree.of(forecast));
        } else {
            new ForecastPage(forecast, invocation.columns()).lines().forEach(invocation.out()::println);
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
        boolean terminal = invocation.terminal().outIsTerminal();
        OutputStream out = terminal ? new ClearingOutput(invocation.out(), progress.status()) : invocation.out();
        return new WriterTarget(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                invocation::columns,
                invocation.terminal().unicode(),
                terminal ? "terminal" : "standard output");
    }

    /**
     * Tells what standard error must tell.
     *
     * @param alone whether the table, which tells the rest, is not on the terminal
     */
    private int end(Run run, RunResult result, Remains remains, boolean alone) {
        run.reportFailures().forEach(invocation.err()::println);
        saved(run.savedModels()).forEach(invocation.err()::println);
        if (alone) {
            remains.counts().forEach(invocation.err()::println);
        }
        remains.kept().forEach(invocation.err()::println);
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
}
