package org.neuroplug.deployer.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does one thing after the other on a thread of its own, which is there only while there is something to do. */
final class Afterwards implements Executor, AutoCloseable {
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Afterwards::thread);

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "neuroplug-plugins");
        thread.setDaemon(true);
        thread.setContextClassLoader(Afterwards.class.getClassLoader());
        return thread;
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Takes nothing more; what was given is done. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
