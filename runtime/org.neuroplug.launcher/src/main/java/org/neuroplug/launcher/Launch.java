package org.neuroplug.launcher;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One life of the workbench: from the prepared home to the exit code. */
final class Launch {
    private static final Logger LOG = Logger.getLogger(Launch.class.getName());
    private static final int FAILED = 1;

    private final LaunchRequest request;
    private final Distribution distribution;

    Launch(LaunchRequest request, Distribution distribution) {
        this.request = request;
        this.distribution = distribution;
    }

    int run() {
        Home home = new Home(request.home());
        Logs.configure(home.log(), request.verbose(), System.err);
        EngineSettings.apply(home);
        VectorModule.load();
        try (Session session = Session.open(request, distribution, home)) {
            return run(session, Entry.of(request.task()));
        } catch (IOException e) {
            throw Home.unusable(home.root(), e);
        }
    }

    /** The interactive shell reads Ctrl-C from its terminal and needs no signal. */
    private int run(Session session, Entry entry) {
        ToIntFunction<String[]> function = entry.find(session.container().context())
                .orElseThrow(() ->
                        new LaunchException(Unready.explain(session.container().context())));
        Job job = new Job(function, request.words().toArray(String[]::new));
        if (entry != Entry.INTERACTIVE) {
            InterruptSignal.asks(job::interrupt);
        }
        try {
            return session.running(job).run();
        } catch (ExecutionException e) {
            LOG.log(Level.SEVERE, "the command failed unexpectedly", e.getCause());
            return FAILED;
        }
    }
}
