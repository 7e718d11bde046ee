package org.neuroplug.shell.internal.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.neuroplug.shell.internal.cli.CommandCall;
import org.neuroplug.shell.internal.cli.CommandFailure;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.command.CommandDirectory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code neuroplug COMMAND ARGS…}: runs one command. The words reach a command of ours exactly as they were given;
 * commands that others brought to Gogo run in a session of it.
 */
@Component(service = ToIntFunction.class, property = "neuroplug.launch=command")
public final class CommandLauncher implements ToIntFunction<String[]> {
    private final CommandDirectory directory;
    private final CommandProcessor processor;
    private final Surroundings surroundings;

    @Activate
    public CommandLauncher(
            BundleContext context, @Reference CommandDirectory directory, @Reference CommandProcessor processor) {
        this.directory = directory;
        this.processor = processor;
        this.surroundings = new Surroundings(context);
    }

    @Override
    public int applyAsInt(String[] words) {
        Optional<ShellCommand> ours = directory.find(words[0]);
        if (ours.isEmpty()) {
            return others(words);
        }
        List<String> arguments = List.of(words).subList(1, words.length);
        try {
            return CommandCall.run(ours.get(), arguments, surroundings.invocation());
        } catch (CommandFailure e) {
            return Scripts.tell(e);
        }
    }

    private int others(String[] words) {
        try (CommandSession session = Surroundings.session(processor)) {
            String line = Arrays.stream(words).map(CommandLauncher::quoted).collect(Collectors.joining(" "));
            return new Scripts(surroundings)
                    .run(session, words[0] + line.substring(quoted(words[0]).length()));
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\"'\"'") + "'";
    }
}
