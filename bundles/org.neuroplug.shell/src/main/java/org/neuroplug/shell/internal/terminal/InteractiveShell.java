package org.neuroplug.shell.internal.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.ToIntFunction;
import org.apache.felix.gogo.jline.Highlighter;
import org.apache.felix.gogo.jline.Parser;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.cli.TerminalSize;
import org.neuroplug.shell.internal.command.CommandDirectory;
import org.neuroplug.shell.internal.gogo.BasicCommands;
import org.neuroplug.shell.internal.gogo.RunningCommands;
import org.neuroplug.shell.internal.gogo.SessionCall;
import org.neuroplug.shell.internal.launch.ScriptRunner;
import org.neuroplug.shell.internal.launch.Surroundings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code neuroplug} without a command: opens the terminal and reads commands from it until its end. */
@Component(service = ToIntFunction.class, property = "neuroplug.launch=interactive")
public final class InteractiveShell implements ToIntFunction<String[]> {
    private final CommandDirectory directory;
    private final CommandProcessor processor;
    private final RunningCommands running;
    private final Surroundings surroundings;

    /**
     * @param basics not used here; they must be there before somebody types
     */
    @Activate
    public InteractiveShell(
            BundleContext context,
            @Reference CommandDirectory directory,
            @Reference CommandProcessor processor,
            @Reference RunningCommands running,
            @Reference BasicCommands basics) {
        this.directory = directory;
        this.processor = processor;
        this.running = running;
        this.surroundings = new Surroundings(context);
    }

    @Override
    public int applyAsInt(String[] words) {
        try (Terminal terminal = terminal()) {
            return System.console() == null && terminal.getType().startsWith(Terminal.TYPE_DUMB)
                    ? new ScriptRunner(processor, running, surroundings).runStandardInput()
                    : run(terminal);
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be used: " + e.getMessage(), e);
        }
    }

    /** JLine looks for its ways to a terminal through the context loader. */
    private static Terminal terminal() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(TerminalBuilder.class.getClassLoader());
        try {
            return TerminalBuilder.builder()
                    .name("neuroplug")
                    .system(true)
                    .dumb(true)
                    .nativeSignals(true)
                    .signalHandler(Terminal.SignalHandler.SIG_IGN)
                    .build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A pseudo-terminal whose owner told no size has none: JLine would show nothing on it. */
    private static void giveSize(Terminal terminal) {
        if (terminal.getWidth() <= 0 || terminal.getHeight() <= 0) {
            terminal.setSize(new Size(TerminalFacts.DEFAULT_WIDTH, TerminalSize.DEFAULT_ROWS));
        }
    }

    private int run(Terminal terminal) {
        giveSize(terminal);
        TerminalOutput out = new TerminalOutput(terminal);
        try (CommandSession session = processor.createSession(terminal.input(), out, out)) {
            LineReader reader = reader(terminal, session);
            Notices shown = new Notices(reader);
            JobNotices notices = new JobNotices(session, shown::show);
            surroundings.prepare(session, () -> facts(terminal), () -> size(terminal), notices::printed);
            session.put(Shell.VAR_TERMINAL, terminal);
            session.put(Shell.VAR_READER, reader);
            SessionCall call = new SessionCall(session, running, surroundings.verbose(), notices);
            terminal.writer().println(welcome());
            terminal.flush();
            int code = new ReadLoop(terminal, reader, session, call, shown).run();
            session.jobs().forEach(running::interrupt);
            return code;
        }
    }

    private LineReader reader(Terminal terminal, CommandSession session) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("neuroplug")
                .terminal(terminal)
                .parser(new Parser())
                .highlighter(new Highlighter(session))
                .completer(new CommandCompleter(directory, session))
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .option(LineReader.Option.INSERT_TAB, false);
        surroundings.home().ifPresent(home -> builder.variable(LineReader.HISTORY_FILE, home.resolve("history")));
        return builder.build();
    }

    private static TerminalSize size(Terminal terminal) {
        Size size = terminal.getSize();
        return new TerminalSize(Math.max(1, size.getColumns()), Math.max(1, size.getRows()));
    }

    private static TerminalFacts facts(Terminal terminal) {
        return new TerminalFacts(
                true,
                !TerminalFacts.dumb(System.getenv()),
                terminal.getWidth(),
                TerminalFacts.palette(System.getenv()),
                TerminalFacts.unicode(System::getProperty, System.getenv()));
    }

    /** Asks no plug-in for anything: the prompt must not wait for one. */
    private String welcome() {
        return "Neuroplug " + surroundings.version() + ". 'help' lists the commands, TAB completes, Ctrl-D leaves.";
    }
}
