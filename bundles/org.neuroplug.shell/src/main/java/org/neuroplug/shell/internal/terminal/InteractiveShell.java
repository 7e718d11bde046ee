package org.neuroplug.shell.internal.terminal;

import java.io.IOException;
import java.util.function.ToIntFunction;
import org.apache.felix.service.command.CommandProcessor;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.command.CommandDirectory;
import org.neuroplug.shell.internal.gogo.RunningCommands;
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

    @Activate
    public InteractiveShell(
            BundleContext context,
            @Reference CommandDirectory directory,
            @Reference CommandProcessor processor,
            @Reference RunningCommands running) {
        this.directory = directory;
        this.processor = processor;
        this.running = running;
        this.surroundings = new Surroundings(context);
    }

    @Override
    public int applyAsInt(String[] words) {
        try (Terminal terminal = terminal()) {
            return new ReadLoop(terminal, directory, processor, running, surroundings).run();
        } catch (IOException e) {
            Surroundings.ERR.println("neuroplug: the terminal cannot be used: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    /** JLine looks for its terminals through the context loader. */
    private static Terminal terminal() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(TerminalBuilder.class.getClassLoader());
        try {
            return TerminalBuilder.builder()
                    .name("neuroplug")
                    .system(true)
                    .nativeSignals(true)
                    .dumb(true)
                    .build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
