package org.neuroplug.shell.internal.cli;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.neuroplug.api.InvalidInputException;

/**
 * Where a command runs.
 *
 * @param out for results, UTF-8
 * @param err for messages and progress, UTF-8
 * @param terminal what the two can show
 * @param directory against which relative file names are resolved
 * @param verbose whether errors are shown with their stack traces
 * @param quiet whether nobody wants to see progress, as for a job in the background
 * @param size how large the terminal is now: it may have changed since the command began
 */
public record Invocation(
        PrintStream out,
        PrintStream err,
        TerminalFacts terminal,
        Path directory,
        boolean verbose,
        boolean quiet,
        Supplier<TerminalSize> size) {
    public Invocation {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
        Objects.requireNonNull(terminal, "terminal");
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(size, "size");
    }

    /** On a terminal that keeps its size. */
    public Invocation(
            PrintStream out, PrintStream err, TerminalFacts terminal, Path directory, boolean verbose, boolean quiet) {
        this(out, err, terminal, directory, verbose, quiet, () -> TerminalSize.ofColumns(terminal.width()));
    }

    /** The file that somebody named. */
    public Path file(String name) {
        try {
            if (name.isBlank()) {
                throw new InvalidInputException("a file's name must not be empty");
            }
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            throw new InvalidInputException("'" + name + "' cannot be a file's name: " + e.getReason(), e);
        }
    }

    Invocation withVerbose() {
        return new Invocation(out, err, terminal, directory, true, quiet, size);
    }

    /** Columns that a line on standard output may have: of the terminal as it is now, or those that were asked for. */
    public int columns() {
        return terminal.outIsTerminal() ? size.get().columns() : terminal.width();
    }

    /** The same without progress. */
    public Invocation withQuiet() {
        return new Invocation(out, err, terminal, directory, verbose, true, size);
    }
}
