package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.store.RunQuery;
import org.neuroplug.api.store.RunStore;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;

/** {@code runs delete}: forgets runs. */
final class RunsDeleteCommand implements ShellCommand {
    private final RunStore store;
    private final TimeWords times;

    RunsDeleteCommand(RunStore store, TimeWords times) {
        this.store = store;
        this.times = times;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("runs delete", Topic.EXPERIMENTS, "deletes stored runs, with all that belongs to them")
                .about(RunNames.ABOUT + " A run that is running is not deleted.")
                .taking(Operand.optional("RUN", RunNames.completion(store)).several())
                .with(
                        CommandOption.valued(
                                "", "older-than", "WHEN", "those that started before then: " + TimeWords.SHAPES),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("runs delete last # the newest")
                .example("runs delete --older-than 90d # what is older than three months");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        List<StoredRun> runs = new ArrayList<>(RunNames.find(store, arguments.operands()));
        if (arguments.has("older-than")) {
            Instant then =
                    times.read("--older-than", arguments.text("older-than").orElseThrow());
            store.runs(RunQuery.all()).stream()
                    .filter(run -> run.started().isBefore(then) && run.status() != StoredStatus.RUNNING)
                    .filter(run -> !runs.contains(run))
                    .forEach(runs::add);
        } else if (runs.isEmpty()) {
            throw new InvalidInputException("runs delete needs RUN or --older-than WHEN (see runs delete --help)");
        }
        store.delete(runs.stream().map(StoredRun::id).toList());
        if (arguments.has("json")) {
            Json.print(
                    invocation.out(),
                    Map.of("deleted", runs.stream().map(StoredRun::id).toList()));
        } else if (runs.isEmpty()) {
            invocation.out().println("no stored run is that old");
        } else {
            runs.forEach(run -> invocation.out().println("deleted " + run.id() + " " + RunNames.clean(run.name())));
        }
        return ExitCode.DONE;
    }
}
