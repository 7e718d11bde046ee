package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.cli.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code runs}: what was run. */
@Component(service = ShellCommand.class)
public final class RunsCommand implements ShellCommand {
    /** So many are listed when nobody says how many. */
    private static final int LISTED = 25;

    private final RunStore store;
    private final TimeWords times;
    private final List<ShellCommand> subcommands;

    @Activate
    public RunsCommand(@Reference RunStore store) {
        this(store, Clock.systemDefaultZone());
    }

    RunsCommand(RunStore store, Clock clock) {
        this.store = store;
        this.times = new TimeWords(clock);
        this.subcommands = List.of(
                new RunsDeleteCommand(store, times), new RunsExportCommand(store), new RunsImportCommand(store));
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("runs", Topic.EXPERIMENTS, "lists the runs that are stored, the newest first")
                .about(
                        "Every run is stored while it happens. One whose process has ended without ending it is interrupted: the epochs"
                                + " that it finished are kept.")
                .with(
                        CommandOption.valued(
                                        "", "status", "STATUS", "only runs that are " + String.join(", ", statuses()))
                                .completedBy(Completions.words(RunsCommand::statuses)),
                        CommandOption.valued("", "name", "TEXT", "only runs whose experiment's name contains the text"),
                        CommandOption.valued("", "since", "WHEN", "only runs started since then: " + TimeWords.SHAPES),
                        CommandOption.valued("n", "limit", "N", "at most so many (" + LISTED + "; all with --json)"),
                        CommandOption.valued("", "sort", "ORDER", "by " + String.join(", ", orders()) + " (started)")
                                .completedBy(Completions.words(RunsCommand::orders)),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("runs --status interrupted --since 7d # what came to no end this week")
                .example("runs --sort accuracy --limit 5 # the five best")
                .example("show last # everything about the newest");
    }

    @Override
    public List<ShellCommand> subcommands() {
        return subcommands;
    }

    private static List<String> statuses() {
        return Arrays.stream(StoredStatus.values()).map(StoredStatus::word).toList();
    }

    private static List<String> orders() {
        return Arrays.stream(RunQuery.Order.values())
                .map(order -> order.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        RunQuery query = query(arguments);
        if (arguments.has("json")) {
            Json.print(
                    invocation.out(),
                    store.runs(query).stream().map(RunTree::of).toList());
            return ExitCode.DONE;
        }
        int limit = query.limit().orElse(LISTED);
        List<StoredRun> runs = store.runs(query.limitedTo(limit + 1));
        if (runs.isEmpty()) {
            invocation
                    .out()
                    .println(
                            arguments.has("status") || arguments.has("name") || arguments.has("since")
                                    ? "no stored run is like that"
                                    : "no run is stored yet");
            return ExitCode.DONE;
        }
        List<StoredRun> shown = runs.subList(0, Math.min(limit, runs.size()));
        Words.columns(RunTable.rows(shown), "", invocation.terminal().width()).forEach(invocation.out()::println);
        if (runs.size() > limit) {
            invocation.out().println("and more (--limit " + 2 * limit + " shows them)");
        }
        return ExitCode.DONE;
    }

    private RunQuery query(Arguments arguments) {
        OptionalInt limit = arguments.whole("limit", 1, 1_000_000);
        return new RunQuery(
                arguments.text("status").map(RunsCommand::status),
                arguments.text("name"),
                arguments.text("since").map(when -> times.read("--since", when)),
                limit,
                arguments.text("sort").map(RunsCommand::order).orElse(RunQuery.Order.STARTED));
    }

    private static StoredStatus status(String word) {
        return choice("status", word, statuses()).map(StoredStatus::valueOf).orElseThrow();
    }

    private static RunQuery.Order order(String word) {
        return choice("order", word, orders()).map(RunQuery.Order::valueOf).orElseThrow();
    }

    /** The constant that a word names. */
    private static Optional<String> choice(String what, String word, List<String> words) {
        if (!words.contains(word)) {
            throw InvalidInputException.unknown(what, word, words);
        }
        return Optional.of(word.toUpperCase(Locale.ROOT));
    }
}
