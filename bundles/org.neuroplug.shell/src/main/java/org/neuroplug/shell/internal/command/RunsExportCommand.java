package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.store.RunStore;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;

/** {@code runs export}: writes runs into one file. */
final class RunsExportCommand implements ShellCommand {
    private final RunStore store;

    RunsExportCommand(RunStore store) {
        this.store = store;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(
                        "runs export", Topic.EXPERIMENTS, "writes stored runs into one zip for other workbenches")
                .about(RunNames.ABOUT)
                .taking(RunNames.one(store).several())
                .with(
                        CommandOption.valued("o", "out", "FILE", "the zip; must be given")
                                .completedBy(Completions.files()),
                        CommandOption.flag("", "overwrite", "replace the file when it exists"),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("runs export last --out run.zip # elsewhere: runs import run.zip");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        String out = arguments
                .text("out")
                .orElseThrow(() -> new InvalidInputException("runs export needs --out FILE (see runs export --help)"));
        Path file = invocation.file(out);
        List<String> ids = RunNames.find(store, arguments.operands()).stream()
                .map(StoredRun::id)
                .toList();
        store.exportRuns(ids, file, arguments.has("overwrite"));
        if (arguments.has("json")) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("file", file);
            tree.put("exported", ids);
            Json.print(invocation.out(), tree);
        } else {
            invocation.out().println("exported " + String.join(", ", ids) + " to " + out);
        }
        return ExitCode.DONE;
    }
}
