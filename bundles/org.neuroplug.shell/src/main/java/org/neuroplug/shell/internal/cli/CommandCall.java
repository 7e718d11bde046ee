package org.neuroplug.shell.internal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.neuroplug.api.InvalidInputException;

/** Runs a command with words as they were typed: chooses the subcommand, shows help, reads the arguments. */
public final class CommandCall {
    private CommandCall() {}

    /**
     * Runs it.
     *
     * @return its exit code
     * @throws CommandFailure with one line that says what went wrong, when the command could not tell by itself
     */
    public static int run(ShellCommand command, List<String> words, Invocation invocation) {
        boolean choose = !words.isEmpty()
                && !words.get(0).startsWith("-")
                && !command.subcommands().isEmpty();
        try {
            return choose
                    ? run(subcommand(command, words.get(0)), words.subList(1, words.size()), invocation)
                    : parsed(command, new ArgumentParser(command.syntax()).parse(words), invocation);
        } catch (CommandFailure e) {
            throw e;
        } catch (InterruptedException | CancellationException e) {
            throw new CommandFailure("interrupted", ExitCode.INTERRUPTED, e);
        } catch (IOException | RuntimeException | Error e) {
            if (invocation.verbose() || words.contains("--verbose")) {
                e.printStackTrace(invocation.err());
            }
            throw failure(e);
        }
    }

    private static CommandFailure failure(Throwable e) {
        if (e instanceof InvalidInputException) {
            return new CommandFailure(Failures.sentence(e), ExitCode.BAD_INPUT, e);
        }
        boolean expected = e instanceof IOException || e instanceof UncheckedIOException;
        String message = expected
                ? Failures.sentence(e)
                : "unexpected " + e.getClass().getSimpleName() + ": " + Failures.sentence(e)
                        + " (--verbose shows where)";
        return new CommandFailure(message, ExitCode.FAILED, e);
    }

    private static int parsed(ShellCommand command, Arguments arguments, Invocation invocation)
            throws IOException, InterruptedException {
        if (arguments.has("help")) {
            new HelpPage(command, invocation.terminal().width()).lines().forEach(invocation.out()::println);
            return ExitCode.DONE;
        }
        arguments.checkOperands();
        return command.run(arguments, arguments.has("verbose") ? invocation.withVerbose() : invocation);
    }

    /** The subcommand of a name, with suggestions when there is none. */
    public static ShellCommand subcommand(ShellCommand command, String name) {
        return command.subcommands().stream()
                .filter(sub -> sub.syntax().lastWord().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown(
                        "command of " + command.syntax().name(),
                        name,
                        command.subcommands().stream()
                                .map(s -> s.syntax().lastWord())
                                .toList()));
    }
}
