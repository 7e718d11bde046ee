package org.neuroplug.shell.internal.launch;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.shell.internal.cli.CommandFailure;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.gogo.ExitRequest;
import org.neuroplug.shell.internal.gogo.RunningCommands;
import org.neuroplug.shell.internal.gogo.SessionCall;

/** Runs scripts: the first command that fails ends one, with its exit code. */
public final class ScriptRunner {
    private final CommandProcessor processor;
    private final RunningCommands running;
    private final Surroundings surroundings;

    public ScriptRunner(CommandProcessor processor, RunningCommands running, Surroundings surroundings) {
        this.processor = processor;
        this.running = running;
        this.surroundings = surroundings;
    }

    /** Runs what comes from standard input, which is no terminal; returns the exit code. */
    public int runStandardInput() throws IOException {
        // FileInputStream's own readAllBytes asks for a position, which a pipe does not have.
        String text = new String(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)).readAllBytes(), StandardCharsets.UTF_8);
        return run("standard input", text, new StandardStreams());
    }

    /**
     * Runs a script.
     *
     * @param name for messages
     * @return the exit code
     */
    int run(String name, String text, StandardStreams streams) {
        try (CommandSession session =
                processor.createSession(new FileInputStream(FileDescriptor.in), streams.out(), streams.err())) {
            surroundings.prepare(
                    session, surroundings::terminal, surroundings.terminalSize(), (job, output) -> streams.out()
                            .print(output));
            SessionCall call = new SessionCall(session, running, surroundings.verbose());
            for (Script.Statement statement : new Script(name, text).statements()) {
                execute(call, name, statement);
                streams.out().flush();
            }
            return streams.close(call.awaitJobs() ? ExitCode.INTERRUPTED : ExitCode.DONE);
        } catch (ExitRequest e) {
            return streams.close(e.exitCode());
        } catch (InvalidInputException e) {
            return end(e.getMessage(), ExitCode.BAD_INPUT, streams);
        } catch (CommandFailure e) {
            return end(e.getMessage(), e.exitCode(), streams);
        } catch (InterruptedException e) {
            return end("interrupted", ExitCode.INTERRUPTED, streams);
        }
    }

    private static int end(String message, int code, StandardStreams streams) {
        streams.complain(message);
        return streams.close(code);
    }

    private static void execute(SessionCall call, String name, Script.Statement statement) throws InterruptedException {
        try {
            call.execute(statement.text());
        } catch (CommandFailure e) {
            if (e.exitCode() == ExitCode.INTERRUPTED) {
                call.stopJobs();
            }
            String otherwise = e.exitCode() == ExitCode.INTERRUPTED ? "interrupted" : "failed";
            String message = e.getMessage().isEmpty() ? otherwise : e.getMessage();
            throw new CommandFailure(name + ":" + statement.line() + ": " + message, e.exitCode(), e);
        }
    }
}
