package org.neuroplug.shell.internal.terminal;

import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.neuroplug.shell.internal.cli.CommandFailure;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.gogo.ExitRequest;
import org.neuroplug.shell.internal.gogo.SessionCall;

/**
 * Reads a line, executes it, and reads the next. Ctrl-C asks the command that runs to stop, more urgently each time; its end is waited
 * for before the prompt is back. At the prompt it drops the line. Ctrl-D leaves.
 */
final class ReadLoop {
    private static final String PROMPT = "neuroplug> ";

    private final Terminal terminal;
    private final LineReader reader;
    private final CommandSession session;
    private final SessionCall call;
    private final Notices notices;

    ReadLoop(Terminal terminal, LineReader reader, CommandSession session, SessionCall call, Notices notices) {
        this.terminal = terminal;
        this.reader = reader;
        this.session = session;
        this.call = call;
        this.notices = notices;
    }

    /** Reads until the end; returns the exit code. */
    int run() {
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> call.interrupt());
        try {
            Optional<Integer> exit = Optional.empty();
            while (exit.isEmpty()) {
                exit = next();
            }
            return exit.get();
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    /** The exit code when it was the last line. */
    private Optional<Integer> next() {
        try {
            notices.showWaiting();
            String line = reader.readLine(PROMPT);
            if (!line.isBlank()) {
                execute(line);
            }
            return Optional.empty();
        } catch (UserInterruptException e) {
            return Optional.empty();
        } catch (EndOfFileException e) {
            return Optional.of(ExitCode.DONE);
        } catch (ExitRequest e) {
            return Optional.of(e.exitCode());
        }
    }

    private void execute(String line) {
        try {
            call.execute(line)
                    .map(result -> session.format(result, Converter.INSPECT).toString())
                    .ifPresent(terminal.writer()::println);
        } catch (CommandFailure e) {
            if (!e.getMessage().isEmpty()) {
                AttributedStyle red = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
                terminal.writer().println(new AttributedString(e.getMessage(), red).toAnsi(terminal));
            }
        }
        terminal.flush();
    }
}
