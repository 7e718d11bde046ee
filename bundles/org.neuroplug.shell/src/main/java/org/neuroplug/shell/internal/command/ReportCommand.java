package org.neuroplug.shell.internal.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.report.FileTarget;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.store.RunStore;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code report}: a stored run by any reporter. */
@Component(service = ShellCommand.class)
public final class ReportCommand implements ShellCommand {
    private final RunStore store;
    private final Workbench workbench;

    @Activate
    public ReportCommand(@Reference RunStore store, @Reference Workbench workbench) {
        this.store = store;
        this.workbench = workbench;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("report", Topic.EXPERIMENTS, "reports a stored run, as if it had just ended")
                .about(RunNames.ABOUT
                        + " A run that has not ended is reported as far as it came, as if it had been cancelled.")
                .taking(RunNames.one(store))
                .with(
                        CommandOption.valued(
                                        "f",
                                        "format",
                                        "REPORTER",
                                        "which reporter (by the file's extension; else console)")
                                .completedBy(Completions.plugin(workbench, PluginKind.REPORTER)),
                        CommandOption.valued("o", "out", "FILE", "where the report goes (standard output)")
                                .completedBy(Completions.files()),
                        CommandOption.flag("", "overwrite", "replace the file when it exists"))
                .example("report last # the table again")
                .example("report last --format csv --out result.csv # one row for each trial");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        ReportRequest request = request(arguments, invocation);
        String id = store.find(arguments.operand(0)).id();
        List<String> failures = workbench.report(store.result(id), List.of(request));
        failures.forEach(invocation.err()::println);
        return failures.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private ReportRequest request(Arguments arguments, Invocation invocation) {
        Optional<PluginChoice> format = arguments.text("format").map(PluginChoice::parse);
        format.ifPresent(choice -> workbench.plugin(PluginKind.REPORTER, choice.reference()));
        Optional<String> out = arguments.text("out");
        if (out.isEmpty()) {
            if (arguments.has("overwrite")) {
                throw new InvalidInputException("--overwrite is of no use without --out FILE");
            }
            return new ReportRequest(format.orElseGet(() -> PluginChoice.of("console")), standardOutput(invocation));
        }
        boolean overwrite = arguments.has("overwrite");
        return format.map(choice -> new ReportRequest(choice, new FileTarget(invocation.file(out.get()), overwrite)))
                .orElseGet(() -> new ReportOptions(workbench)
                        .requests(List.of(out.get()), overwrite, invocation)
                        .get(0));
    }

    private static WriterTarget standardOutput(Invocation invocation) {
        return new WriterTarget(
                new BufferedWriter(new OutputStreamWriter(invocation.out(), StandardCharsets.UTF_8)),
                invocation::columns,
                invocation.terminal().unicode(),
                invocation.terminal().outIsTerminal() ? "terminal" : "standard output");
    }
}
