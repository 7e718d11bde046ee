package org.neuroplug.shell.internal.gogo;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.Process;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.NumberWords;

/** Commands about the shell itself; public, as Gogo calls them by reflection. */
public final class ShellControl {
    static final String[] COMMANDS = {"exit", "quit", "kill"};

    private final RunningCommands running;

    ShellControl(RunningCommands running) {
        this.running = running;
    }

    /** Leaves the shell, or ends the script. */
    public void exit() {
        throw new ExitRequest(ExitCode.DONE);
    }

    /** Leaves the shell, or ends the script, with an exit code. */
    public void exit(String code) {
        throw new ExitRequest((int) NumberWords.whole("exit code", code, 0, 255));
    }

    /** Leaves the shell. */
    public void quit() {
        exit();
    }

    /** Cancels a job in the background, as Ctrl-C does in the foreground. */
    public void kill(CommandSession session, String number) {
        long id = NumberWords.whole("job", number.startsWith("%") ? number.substring(1) : number, 1, Integer.MAX_VALUE);
        List<Job> jobs = session.jobs().stream()
                .filter(job -> job.id() == id && job != Job.Utils.current())
                .toList();
        if (jobs.isEmpty()) {
            throw new InvalidInputException("there is no job " + id + " (jobs lists them)");
        }
        for (Job job : jobs) {
            if (running.interrupt(job)) {
                Process.Utils.current()
                        .out()
                        .println("[" + id + "] is stopping, a run when its epochs are finished; kill " + id
                                + " once more stops it now");
            }
        }
    }
}
