package org.neuroplug.shell.internal.cli;

import java.io.IOException;
import java.util.List;
import org.neuroplug.api.InvalidInputException;

/**
 * A command, independent of the shell that calls it. To add one, register a component under this interface: it is then
 * there on the command line, in scripts and in the interactive shell, with help and completion.
 */
public interface ShellCommand {
    /** What it is called and what it takes; always the same. */
    CommandSyntax syntax();

    /** The commands that its first word chooses from, such as {@code show} of {@code dataset}; mostly none. */
    default List<ShellCommand> subcommands() {
        return List.of();
    }

    /**
     * Does what the command is for. Long work ends soon after the calling thread is interrupted.
     *
     * @param arguments checked against {@link #syntax()}, but for the values of options
     * @return an {@link ExitCode}
     * @throws InvalidInputException when somebody's input cannot be used; shown as one line
     * @throws IOException when something else went wrong; shown as one line
     * @throws InterruptedException when the calling thread was interrupted and there is nothing more to say
     */
    int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException;
}
