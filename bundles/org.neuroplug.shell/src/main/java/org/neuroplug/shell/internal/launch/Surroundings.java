package org.neuroplug.shell.internal.launch;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.osgi.framework.BundleContext;

/** The process around the shell: its own streams, not those that Gogo puts in their place, and what was said at start. */
public record Surroundings(BundleContext context) {
    public static final PrintStream OUT = stream(FileDescriptor.out);
    public static final PrintStream ERR = stream(FileDescriptor.err);

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    public boolean verbose() {
        return Boolean.parseBoolean(context.getProperty("neuroplug.verbose"));
    }

    /** The workbench's home, when there is one. */
    public Optional<Path> home() {
        return Optional.ofNullable(context.getProperty("neuroplug.home")).map(Path::of);
    }

    public TerminalFacts terminal() {
        return TerminalFacts.detect(System::getProperty, System.getenv(), System.console() != null);
    }

    Invocation invocation() {
        return new Invocation(OUT, ERR, terminal(), directory(), verbose(), false);
    }

    static Path directory() {
        return Path.of("").toAbsolutePath();
    }

    /** A Gogo session on the process's streams. */
    public static CommandSession session(CommandProcessor processor) {
        CommandSession session = processor.createSession(new FileInputStream(FileDescriptor.in), OUT, ERR);
        session.currentDir(directory());
        return session;
    }
}
