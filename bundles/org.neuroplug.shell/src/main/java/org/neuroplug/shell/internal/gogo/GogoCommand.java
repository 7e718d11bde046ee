package org.neuroplug.shell.internal.gogo;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.Process;
import org.neuroplug.shell.internal.cli.CommandCall;
import org.neuroplug.shell.internal.cli.CommandFailure;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.TerminalFacts;

/** A command as Gogo calls it: in a pipe, redirected, in the background. An exit code other than 0 becomes an exception. */
final class GogoCommand implements Function {
    private final ShellCommand command;
    private final RunningCommands running;

    GogoCommand(ShellCommand command, RunningCommands running) {
        this.command = command;
        this.running = running;
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) {
        List<String> words = arguments.stream().map(String::valueOf).toList();
        Process process = Process.Utils.current();
        Job job = Job.Utils.current();
        running.enter(job);
        try {
            int code = job.status() == Job.Status.Background && process.isTty(1)
                    ? background(session, words, job)
                    : foreground(session, words, process);
            if (code != ExitCode.DONE) {
                throw new CommandFailure("", code, null);
            }
            return null;
        } finally {
            running.exit();
        }
    }

    private int foreground(CommandSession session, List<String> words, Process process) {
        ShellSession shell = ShellSession.of(session);
        TerminalFacts terminal = shell.terminal().only(process.isTty(1), process.isTty(2));
        Invocation invocation = new Invocation(
                utf8(process.out()),
                utf8(process.err()),
                terminal,
                session.currentDir(),
                shell.verbose(),
                false,
                shell.size());
        return CommandCall.run(command, words, invocation);
    }

    /** Keeps what it prints until its end, so that it does not appear amid somebody's typing. */
    private int background(CommandSession session, List<String> words, Job job) {
        ShellSession shell = ShellSession.of(session);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream out = utf8(output);
        try {
            return CommandCall.run(
                    command,
                    words,
                    new Invocation(
                            out,
                            out,
                            shell.terminal().only(true, false),
                            session.currentDir(),
                            shell.verbose(),
                            true,
                            shell.size()));
        } finally {
            shell.later(job, output.toString(StandardCharsets.UTF_8));
        }
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
