package org.neuroplug.shell.internal.terminal;

import java.util.Optional;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.command.CommandDirectory;
import org.neuroplug.shell.internal.gogo.RunningCommands;
import org.neuroplug.shell.internal.gogo.SessionFailures;
import org.neuroplug.shell.internal.gogo.ShellSession;
import org.neuroplug.shell.internal.launch.Scripts;
import org.neuroplug.shell.internal.launch.Surroundings;

/**
 * Reads a line, executes it, and reads the next. Ctrl-C cancels the command that runs, whose end is waited for before the
 * prompt is back; at the prompt it drops the line. Ctrl-D leaves.
 */
final class ReadLoop {
    private static final String PROMPT = "neuroplug> ";

    private final Terminal terminal;
    private final CommandProcessor processor;
    private final RunningCommands running;
    private final Surroundings surroundings;
    private final CommandDirectory directory;
    private LineReader reader;

    ReadLoop(
            Terminal terminal,
            CommandDirectory directory,
            CommandProcessor processor,
            RunningCommands running,
            Surroundings surroundings) {
        this.terminal = terminal;
        this.directory = directory;
        this.processor = processor;
        this.running = running;
        this.surroundings = surroundings;
    }

    int run() {
        try (CommandSession session = Surroundings.session(processor)) {
            new ShellSession(this::facts, surroundings.verbose(), this::announce).openIn(session);
            reader = reader(session);
            terminal.handle(Terminal.Signal.INT, signal -> interrupt(session));
            welcome();
            Optional<Integer> exit = Optional.empty();
            while (exit.isEmpty()) {
                exit = next(session);
            }
            session.jobs().forEach(running::interrupt);
            return exit.get();
        }
    }

    private LineReader reader(CommandSession session) {
        DefaultParser parser = new DefaultParser();
        parser.setEofOnUnclosedQuote(true);
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("neuroplug")
                .terminal(terminal)
                .parser(parser)
                .completer(new CommandCompleter(directory, () -> SessionFailures.names(session), session::currentDir))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true);
        surroundings.home().ifPresent(home -> builder.variable(LineReader.HISTORY_FILE, home.resolve("history")));
        return builder.build();
    }

    private void welcome() {
        terminal.writer()
                .println("Neuroplug "
                        + Optional.ofNullable(surroundings.context().getProperty("neuroplug.version"))
                                .orElse("")
                        + " — help lists the commands, TAB completes, Ctrl-D leaves");
        terminal.flush();
    }

    /** The exit code when it was the last line. */
    private Optional<Integer> next(CommandSession session) {
        String line;
        try {
            line = reader.readLine(PROMPT);
        } catch (UserInterruptException e) {
            return Optional.empty();
        } catch (EndOfFileException e) {
            return Optional.of(ExitCode.DONE);
        }
        return line.isBlank() ? Optional.empty() : new Scripts(surroundings).line(session, line);
    }

    private void interrupt(CommandSession session) {
        Job job = session.foregroundJob();
        if (job != null) {
            running.interrupt(job);
        }
    }

    /** A job in the background is over: shows what it printed above the line that is being typed. */
    private void announce(Job job, String output) {
        reader.printAbove(output + "[" + job.id() + "] done: " + job.command());
    }

    private TerminalFacts facts() {
        TerminalFacts start = surroundings.terminal();
        int width = terminal.getWidth() > 0 ? terminal.getWidth() : start.width();
        return new TerminalFacts(start.outIsTerminal(), start.errIsTerminal(), width, start.palette());
    }
}
