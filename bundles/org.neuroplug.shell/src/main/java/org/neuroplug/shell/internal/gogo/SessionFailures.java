package org.neuroplug.shell.internal.gogo;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.gogo.runtime.CommandSessionImpl;
import org.apache.felix.gogo.runtime.SyntaxError;
import org.apache.felix.service.command.CommandSession;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.shell.internal.cli.CommandFailure;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Failures;

/** What the exceptions of a Gogo session mean for its user: a line, which may be empty, and an exit code. */
public final class SessionFailures {
    private SessionFailures() {}

    /** The failure in our terms, whosever command it was. */
    public static CommandFailure of(CommandSession session, Throwable thrown) {
        Throwable cause =
                thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof CommandFailure failure) {
            return failure;
        }
        if (cause instanceof CommandNotFoundException missing) {
            return unknown(session, missing.getCommand());
        }
        if (cause instanceof InvalidInputException || syntax(cause)) {
            return new CommandFailure(Failures.sentence(cause), ExitCode.BAD_INPUT, cause);
        }
        if (cause instanceof InterruptedException) {
            return new CommandFailure("interrupted", ExitCode.INTERRUPTED, cause);
        }
        return new CommandFailure(Failures.sentence(cause), ExitCode.FAILED, cause);
    }

    private static boolean syntax(Throwable cause) {
        return cause instanceof SyntaxError || cause.getCause() instanceof SyntaxError;
    }

    /** There is no such command. */
    public static CommandFailure unknown(CommandSession session, String name) {
        String hint = InvalidInputException.nearest(name, names(session))
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
        return new CommandFailure(
                "unknown command '" + name + "'" + hint + " (help lists the commands)", ExitCode.BAD_INPUT, null);
    }

    /** The commands of a session without their scopes, ours first. */
    public static List<String> names(CommandSession session) {
        return Optional.ofNullable(session.get(CommandSessionImpl.COMMANDS)).stream()
                .flatMap(all -> all instanceof Collection<?> names ? names.stream() : Stream.empty())
                .map(String::valueOf)
                .sorted((a, b) ->
                        Boolean.compare(b.startsWith(GogoCommands.SCOPE + ":"), a.startsWith(GogoCommands.SCOPE + ":")))
                .map(name -> name.substring(name.indexOf(':') + 1))
                .distinct()
                .toList();
    }
}
