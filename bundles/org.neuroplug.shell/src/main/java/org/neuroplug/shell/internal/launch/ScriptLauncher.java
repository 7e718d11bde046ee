package org.neuroplug.shell.internal.launch;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.apache.felix.service.command.CommandProcessor;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Failures;
import org.neuroplug.shell.internal.gogo.BasicCommands;
import org.neuroplug.shell.internal.gogo.RunningCommands;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the launcher calls for {@code neuroplug -f FILE}: the first command that fails ends the script with its exit code. */
@Component(service = ToIntFunction.class, property = "neuroplug.launch=script")
public final class ScriptLauncher implements ToIntFunction<String[]> {
    private final ScriptRunner scripts;

    /**
     * @param workbench not used here; without one there is nothing to launch
     * @param basics not used here; they must be there before a script starts
     */
    @Activate
    public ScriptLauncher(
            BundleContext context,
            @Reference CommandProcessor processor,
            @Reference RunningCommands running,
            @Reference BasicCommands basics,
            @Reference Workbench workbench) {
        this.scripts = new ScriptRunner(processor, running, new Surroundings(context));
    }

    @Override
    public int applyAsInt(String[] words) {
        StandardStreams streams = new StandardStreams();
        try {
            return scripts.run(words[0], Files.readString(Path.of(words[0])), streams);
        } catch (CharacterCodingException e) {
            streams.complain(words[0] + ": is no text in UTF-8");
        } catch (IOException e) {
            streams.complain(words[0] + ": " + Failures.reason(e));
        }
        return ExitCode.BAD_INPUT;
    }
}
