package org.neuroplug.shell.internal.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.neuroplug.shell.internal.cli.CommandFailure;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Failures;
import org.neuroplug.shell.internal.command.CommandDirectory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code neuroplug -f FILE}: runs the commands of a Gogo script; the first that fails ends it, with its exit code. */
@Component(service = ToIntFunction.class, property = "neuroplug.launch=script")
public final class ScriptLauncher implements ToIntFunction<String[]> {
    private final CommandProcessor processor;
    private final Surroundings surroundings;

    /** Waits for the commands to be there, too. */
    @Activate
    public ScriptLauncher(
            BundleContext context, @Reference CommandProcessor processor, @Reference CommandDirectory directory) {
        this.processor = processor;
        this.surroundings = new Surroundings(context);
    }

    @Override
    public int applyAsInt(String[] words) {
        try (CommandSession session = Surroundings.session(processor)) {
            return new Scripts(surroundings).run(session, Files.readString(Path.of(words[0])));
        } catch (IOException e) {
            return Scripts.tell(new CommandFailure(
                    "cannot read the script " + words[0] + ": " + Failures.reason(e), ExitCode.BAD_INPUT, e));
        }
    }
}
