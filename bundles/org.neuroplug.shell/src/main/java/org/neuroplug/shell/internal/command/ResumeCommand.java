package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.RunQuery;
import org.neuroplug.api.store.RunStore;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code resume}: completes a stored run that came to no end. */
@Component(service = ShellCommand.class)
public final class ResumeCommand implements ShellCommand {
    private static final Set<StoredStatus> STOPPED = EnumSet.of(StoredStatus.INTERRUPTED, StoredStatus.CANCELLED);

    /** So many runs are named; more would hide the message. */
    private static final int NAMED = 3;

    private final RunStore store;
    private final Workbench workbench;

    @Activate
    public ResumeCommand(@Reference RunStore store, @Reference Workbench workbench) {
        this.store = store;
        this.workbench = workbench;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("resume", Topic.EXPERIMENTS, "completes a run that was killed or cancelled")
                .about(RunNames.ABOUT)
                .about(
                        "Trials that have ended are not repeated. One that was under way goes on from its last checkpoint. All come to"
                                + " what they would have come to without interruption, to the last bit; where settings, data or code are"
                                + " not the same any more, the run is refused.")
                .taking(Operand.required("RUN", RunNames.completion(store, ResumeCommand::isOpen)))
                .with(RunCall.options())
                .example("resume last # the newest, after a crash or Ctrl-C")
                .example("resume last --report result.html # and a report of the whole run");
    }

    /** Whether a run did not come to its end, and nobody is at work on it. */
    static boolean isOpen(StoredRun run) {
        return STOPPED.contains(run.status());
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        StoredRun run = store.find(arguments.operand(0));
        if (!isOpen(run)) {
            throw new InvalidInputException(
                    "run " + run.id() + " is " + run.status().word() + ", which leaves nothing to resume" + open());
        }
        RunResult interrupted = store.result(run.id());
        if (!arguments.has("quiet") && !invocation.quiet()) {
            new Remainder(interrupted, store.trials(run.id())).lines().forEach(invocation.err()::println);
        }
        return new RunCall(workbench, invocation)
                .run(options -> workbench.resume(interrupted, options), arguments, arguments.texts("report"));
    }

    private String open() throws IOException {
        List<String> ids = store.runs(RunQuery.all()).stream()
                .filter(ResumeCommand::isOpen)
                .map(StoredRun::id)
                .toList();
        return ids.isEmpty()
                ? ""
                : " (what can be resumed: " + ids.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (ids.size() > NAMED ? ", …)" : ")");
    }
}
