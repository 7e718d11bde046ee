package org.neuroplug.shell.internal.gogo;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.cli.TerminalSize;

/**
 * What our commands know about the Gogo session that they run in; kept in a variable of the session.
 *
 * @param facts about the terminal
 * @param size how large the terminal is at each moment
 * @param verbose whether errors are shown with their stack traces
 * @param background takes what a job in the background has printed when it is over
 */
public record ShellSession(
        Supplier<TerminalFacts> facts,
        Supplier<TerminalSize> size,
        boolean verbose,
        BiConsumer<Job, String> background) {
    private static final String VARIABLE = ".neuroplug";

    public ShellSession {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(background, "background");
    }

    /** Makes it the one of a session, in which names of our commands come first. */
    public CommandSession openIn(CommandSession session) {
        session.put(VARIABLE, this);
        session.put("SCOPE", GogoCommands.SCOPE + ":gogo:*");
        // Parentheses, brackets and stars belong to settings of plug-ins more often than they stand for files.
        session.put(CommandSession.OPTION_NO_GLOB, true);
        return session;
    }

    /** The one of a session; for a session that somebody else opened, one without a terminal. */
    static ShellSession of(CommandSession session) {
        return session.get(VARIABLE) instanceof ShellSession shell
                ? shell
                : new ShellSession(
                        TerminalFacts::none,
                        () -> TerminalSize.ofColumns(TerminalFacts.DEFAULT_WIDTH),
                        false,
                        (job, output) -> session.getConsole().print(output));
    }

    TerminalFacts terminal() {
        return facts.get();
    }

    void later(Job job, String output) {
        background.accept(job, output);
    }
}
