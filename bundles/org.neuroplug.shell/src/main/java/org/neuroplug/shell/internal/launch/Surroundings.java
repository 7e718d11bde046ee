package org.neuroplug.shell.internal.launch;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.cli.TerminalSize;
import org.neuroplug.shell.internal.gogo.ShellSession;
import org.osgi.framework.BundleContext;

/**
 * What the launcher said about this process.
 *
 * @param context whose framework properties say it
 */
public record Surroundings(BundleContext context) {
    public Surroundings {
        Objects.requireNonNull(context, "context");
    }

    /** Whether errors are shown with their stack traces. */
    public boolean verbose() {
        return Boolean.parseBoolean(context.getProperty("neuroplug.verbose"));
    }

    /** The workbench's home, when there is one. */
    public Optional<Path> home() {
        return Optional.ofNullable(context.getProperty("neuroplug.home")).map(Path::of);
    }

    /** The workbench's version: what the launcher says, else that of this bundle. */
    public String version() {
        return Optional.ofNullable(context.getProperty("neuroplug.version"))
                .orElseGet(() -> context.getBundle().getVersion().toString());
    }

    /** What standard output and error are. */
    public TerminalFacts terminal() {
        return TerminalFacts.detect(System::getProperty, System.getenv(), System.console() != null);
    }

    /** How large the terminal of the process is, from now on. */
    public Supplier<TerminalSize> terminalSize() {
        return ProcessTerminalSize.watched(terminal(), System::getProperty);
    }

    /** The folder in which the process was started. */
    public Path directory() {
        return Path.of("").toAbsolutePath();
    }

    /**
     * Prepares a Gogo session for our commands.
     *
     * @param terminal what is known about the terminal
     * @param size how large the terminal is at each moment
     * @param background takes what a job in the background has printed when it is over
     */
    public CommandSession prepare(
            CommandSession session,
            Supplier<TerminalFacts> terminal,
            Supplier<TerminalSize> size,
            BiConsumer<Job, String> background) {
        session.currentDir(directory());
        return new ShellSession(terminal, size, verbose(), background).openIn(session);
    }
}
