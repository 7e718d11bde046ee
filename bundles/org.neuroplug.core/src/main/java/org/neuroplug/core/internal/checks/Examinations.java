package org.neuroplug.core.internal.checks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.checks.GuardedCheck;
import org.neuroplug.checks.PluginCheck;
import org.neuroplug.checks.Verdict;
import org.neuroplug.core.internal.home.Home;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks plug-ins when they appear, on threads of its own, those of known good bytes only once in a home's life. */
@Component(service = Examinations.class)
public final class Examinations {
    private static final Logger LOG = LoggerFactory.getLogger(Examinations.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** Decoding data takes longer than calling a function. */
    private static final int DATASET_FACTOR = 5;

    /** What is there at the start is not checked while the workbench starts, unless somebody waits for it. */
    private static final Duration START = Duration.ofSeconds(3);

    private static final int THREADS = 2;
    private static final int IDLE_SECONDS = 2;
    private static final int CLOSE_SECONDS = 20;

    private final VerdictMemory memory;
    private final Duration limit;
    private final long startEnds;
    private final ThreadPoolExecutor threads;

    /** For checks that somebody waits for: those that are busy elsewhere already end as they begin. */
    private final ThreadPoolExecutor atOnce;

    /** Keeps verdicts in the workbench's home. */
    @Activate
    public Examinations(BundleContext context) {
        this(Home.of(context).resolve("cache/checks"), LIMIT, START);
    }

    /**
     * Keeps verdicts in a folder.
     *
     * @param start how long nothing is checked that nobody waits for
     */
    public Examinations(Path folder, Duration limit, Duration start) {
        this.memory = new VerdictMemory(folder);
        this.limit = limit;
        this.startEnds = System.nanoTime() + start.toNanos();
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new NewestFirst(), Examinations::thread);
        threads.allowCoreThreadTimeOut(true);
        this.atOnce = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Examinations::thread,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** What somebody has just dropped in is not to wait for all that was there at the start. */
    private static final class NewestFirst extends LinkedBlockingDeque<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable work) {
            return offerFirst(work);
        }
    }

    /** A thread that keeps nothing of whoever brought the plug-in. */
    static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "neuroplug-checks");
        thread.setDaemon(true);
        thread.setContextClassLoader(Examinations.class.getClassLoader());
        return thread;
    }

    /** Gives up what has not been checked; waits for an engine that is being brought up, which bundles must not leave. */
    @Deactivate
    public void close() {
        threads.shutdownNow();
        atOnce.shutdownNow();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)
                    || !atOnce.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("a check did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Checks a plug-in that has appeared, at once or when the workbench has started; does not wait for it.
     *
     * @param check makes what is to be checked, or finds that it cannot be made; called on the check's thread, too
     * @param holding takes what must stay while the check runs, and gives it back when it is closed
     */
    public Examination begin(Subject subject, Supplier<Optional<PluginCheck>> check, Supplier<Hold> holding) {
        if (memory.knowsAsGood(subject)) {
            return Examination.over(Verdict.GOOD);
        }
        FutureTask<Verdict> task = new FutureTask<>(() -> {
            Hold held = holding.get();
            try (held) {
                return examine(subject, check);
            }
        });
        if (!threads.isShutdown()) {
            soon().execute(task);
        }
        return new Examination(task, threads, atOnce);
    }

    private Executor soon() {
        long left = startEnds - System.nanoTime();
        return left > 0 ? CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS, threads) : threads;
    }

    private Verdict examine(Subject subject, Supplier<Optional<PluginCheck>> check) throws InterruptedException {
        Optional<PluginCheck> made = check.get();
        if (made.isEmpty()) {
            return Verdict.unchecked("it cannot be created");
        }
        PluginIdentity identity = subject.identity();
        Verdict verdict = check(identity.kind(), identity.name(), made.get());
        if (!verdict.passed()) {
            tell(subject, verdict.reason());
        } else if (verdict.isConclusive()) {
            memory.rememberAsGood(subject);
        }
        return verdict;
    }

    /** Warns of a fault when it is new; from then on the lists tell it. */
    public void tell(Subject subject, String fault) {
        if (memory.isNews(subject, fault)) {
            PluginIdentity identity = subject.identity();
            LOG.warn(
                    "{} {} ({} {}) is quarantined: {}",
                    identity.kind().words(),
                    identity.name(),
                    identity.symbolicName(),
                    identity.version(),
                    fault);
        }
    }

    /** Checks a plug-in here and now, whatever is remembered of it, and remembers nothing. */
    public Verdict check(PluginKind kind, String name, PluginCheck check) throws InterruptedException {
        return new GuardedCheck(limit(kind)).verdict(name, check);
    }

    /** How long a plug-in may take to be created and to name its settings, and as long again to be checked. */
    public Duration limit(PluginKind kind) {
        return kind == PluginKind.DATASET ? limit.multipliedBy(DATASET_FACTOR) : limit;
    }

    /** Something that is kept while a check runs. */
    @FunctionalInterface
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }
}
