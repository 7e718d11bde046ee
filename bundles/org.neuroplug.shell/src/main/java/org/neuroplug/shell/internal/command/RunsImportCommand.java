package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neuroplug.api.store.RunStore;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;

/** {@code runs import}: takes runs from a file. */
final class RunsImportCommand implements ShellCommand {
    /** So many runs are named; the rest is counted. */
    private static final int NAMED = 10;

    private final RunStore store;

    RunsImportCommand(RunStore store) {
        this.store = store;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(
                        "runs import", Topic.EXPERIMENTS, "takes runs from a zip that 'runs export' has written")
                .about("All of its runs, or none. The file may be anybody's: what is not as it should be is refused.")
                .taking(Operand.required("FILE", Completions.files()))
                .with(
                        CommandOption.flag("", "overwrite", "replace runs that are stored already"),
                        CommandOption.flag("", "json", "print one JSON document"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        List<String> ids = store.importRuns(invocation.file(arguments.operand(0)), arguments.has("overwrite"));
        if (arguments.has("json")) {
            Json.print(invocation.out(), Map.of("imported", ids));
        } else {
            invocation.out().println(words(ids));
        }
        return ExitCode.DONE;
    }

    private static String words(List<String> ids) {
        if (ids.isEmpty()) {
            return "the file holds no run";
        }
        String first = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        int more = ids.size() - NAMED;
        return "imported " + first + (more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "");
    }
}
