package org.neuroplug.shell.internal.launch;

import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.neuroplug.shell.internal.cli.CommandFailure;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.gogo.ExitRequest;
import org.neuroplug.shell.internal.gogo.SessionFailures;
import org.neuroplug.shell.internal.gogo.ShellSession;

/** Executes text in a Gogo session until its end or until a command fails. */
public final class Scripts {
    private final Surroundings surroundings;

    public Scripts(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Executes it without anybody at a terminal; returns the exit code. */
    int run(CommandSession session, String text) {
        new ShellSession(
                        surroundings::terminal, surroundings.verbose(), (job, output) -> Surroundings.OUT.print(output))
                .openIn(session);
        return execute(session, text);
    }

    /** Executes a line of somebody at a terminal; the exit code when they want to leave. */
    public Optional<Integer> line(CommandSession session, String text) {
        try {
            print(session, session.execute(text));
        } catch (Exception e) {
            ExitRequest exit = exit(e);
            if (exit != null) {
                return Optional.of(exit.exitCode());
            }
            failed(session, e);
        }
        return Optional.empty();
    }

    private int execute(CommandSession session, String text) {
        try {
            print(session, session.execute(text));
            return ExitCode.DONE;
        } catch (Exception e) {
            ExitRequest exit = exit(e);
            return exit == null ? failed(session, e) : exit.exitCode();
        }
    }

    private static void print(CommandSession session, Object result) {
        if (result != null) {
            Surroundings.OUT.println(session.format(result, Converter.INSPECT));
        }
    }

    private int failed(CommandSession session, Exception e) {
        if (surroundings.verbose() && !(e instanceof CommandFailure)) {
            e.printStackTrace(Surroundings.ERR);
        }
        return tell(SessionFailures.of(session, e));
    }

    /** Somebody's wish to leave, however deep in what Gogo wrapped around it. */
    private static ExitRequest exit(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExitRequest exit) {
                return exit;
            }
        }
        return null;
    }

    /** Prints the line, unless the command has told everything itself. */
    static int tell(CommandFailure failure) {
        if (!failure.getMessage().isEmpty()) {
            Surroundings.ERR.println("neuroplug: " + failure.getMessage());
        }
        return failure.exitCode();
    }
}
