package org.neuroplug.shell.internal.launch;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.CommandCall;
import org.neuroplug.shell.internal.cli.CommandFailure;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.command.CommandDirectory;
import org.neuroplug.shell.internal.gogo.BasicCommands;
import org.neuroplug.shell.internal.gogo.ExitRequest;
import org.neuroplug.shell.internal.gogo.RunningCommands;
import org.neuroplug.shell.internal.gogo.SessionCall;
import org.neuroplug.shell.internal.gogo.SessionFailures;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the launcher calls for {@code neuroplug COMMAND ARGS…}: the words reach the command as they were typed. Commands
 * that others gave to Gogo can be called as well.
 */
@Component(service = ToIntFunction.class, property = "neuroplug.launch=command")
public final class CommandLauncher implements ToIntFunction<String[]> {
    private final CommandDirectory directory;
    private final CommandProcessor processor;
    private final RunningCommands running;
    private final Surroundings surroundings;

    /**
     * @param workbench not used here; without one there is nothing to launch
     * @param basics not used here; they must be there before a command is looked up
     */
    @Activate
    public CommandLauncher(
            BundleContext context,
            @Reference CommandDirectory directory,
            @Reference CommandProcessor processor,
            @Reference RunningCommands running,
            @Reference BasicCommands basics,
            @Reference Workbench workbench) {
        this.directory = directory;
        this.processor = processor;
        this.running = running;
        this.surroundings = new Surroundings(context);
    }

    @Override
    public int applyAsInt(String[] words) {
        return run(List.of(words), new StandardStreams());
    }

    int run(List<String> words, StandardStreams streams) {
        try {
            if (words.isEmpty()) {
                throw new CommandFailure("which command? (help lists them)", ExitCode.BAD_INPUT, null);
            }
            List<String> arguments = words.subList(1, words.size());
            Optional<ShellCommand> ours = directory.find(words.get(0));
            int code = ours.isPresent()
                    ? CommandCall.run(ours.get(), arguments, streams.invocation(surroundings))
                    : others(words.get(0), arguments, streams);
            return streams.close(code);
        } catch (CommandFailure e) {
            streams.complain(e.getMessage());
            return streams.close(e.exitCode());
        } catch (ExitRequest e) {
            return streams.close(e.exitCode());
        }
    }

    private int others(String name, List<String> arguments, StandardStreams streams) {
        try (CommandSession session =
                processor.createSession(InputStream.nullInputStream(), streams.out(), streams.err())) {
            surroundings.prepare(
                    session, surroundings::terminal, surroundings.terminalSize(), (job, text) -> streams.out()
                            .print(text));
            if (!SessionFailures.names(session).contains(name.substring(name.indexOf(':') + 1))) {
                throw SessionFailures.unknown(session, name);
            }
            session.put("args", arguments);
            new SessionCall(session, running, surroundings.verbose())
                    .execute(arguments.isEmpty() ? name : name + " $args")
                    .ifPresent(result -> streams.out().println(session.format(result, Converter.INSPECT)));
            return ExitCode.DONE;
        }
    }
}
