package org.neuroplug.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What must be given back when the process ends, whichever way it does: the running framework and the folder on disk. */
final class Session implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Session.class.getName());
    private static final long EPOCH_SECONDS = 2;
    private static final long GRACE_SECONDS = 3;

    private final ProcessFolder folder;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::shutDown, "neuroplug-shutdown");
    private volatile Optional<Container> container = Optional.empty();
    private volatile Optional<Job> job = Optional.empty();

    private Session(ProcessFolder folder) {
        this.folder = folder;
    }

    /** Starts the framework with the runtime's bundles. */
    static Session open(LaunchRequest request, Distribution distribution, Home home) throws IOException {
        ConfigSeed.plant(distribution.config(), home.config());
        Session session = new Session(ProcessFolder.create(home.cache().resolve("process")));
        Runtime.getRuntime().addShutdownHook(session.hook);
        try {
            long start = System.nanoTime();
            Path process = session.folder.path();
            session.container = Optional.of(Container.start(
                    request.framework().newFactory(),
                    FrameworkSettings.of(request, home, process),
                    distribution.bundles()));
            LOG.fine(() -> "started on " + request.framework().id() + " in "
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    Container container() {
        return container.orElseThrow();
    }

    /** Makes a job the one that an end of the process interrupts. */
    Job running(Job started) {
        job = Optional.of(started);
        return started;
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        container.ifPresent(Container::close);
        try {
            folder.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "left for the next start to delete: " + folder.path(), e);
        }
        closed.countDown();
    }

    /** The process was told to end (hangup, termination, Ctrl-C while starting): the job gets time to return first. */
    private void shutDown() {
        if (closed.getCount() == 0) {
            return; // as always at a normal end, when the class loader of this class may be closed already
        }
        try {
            if (job.isEmpty() || !returns(job.get())) {
                close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks a job for its end as Ctrl-C does: first to finish its epoch, then to stop where it is. */
    private boolean returns(Job asked) throws InterruptedException {
        asked.interrupt();
        if (closed.await(EPOCH_SECONDS, TimeUnit.SECONDS)) {
            return true;
        }
        asked.interrupt();
        return closed.await(GRACE_SECONDS, TimeUnit.SECONDS);
    }
}
