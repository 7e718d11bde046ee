package org.neuroplug.core.internal.registry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.core.internal.registry.Making.Made;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceObjects;

/**
 * The object of a plug-in service, with the settings that it takes. It is made when it is first asked for, on a thread of its
 * own: a plug-in that hangs then holds up those who ask for it until the limit, and nobody else. What failed is tried again when
 * it is asked for later than the limit. What hangs is stopped at the limit of a check, and not tried again. Safe for use from any
 * thread.
 */
final class PluginObject {
    private final ServiceObjects<Object> objects;
    private final String name;
    private final Supplier<Optional<String>> failures;
    private final Duration limit;
    private final Consumer<String> hanging;
    private FutureTask<Made> task;
    private Thread maker;
    private volatile long endedAt;
    private String stopped = "";
    private boolean gone;

    /**
     * @param name how threads call it
     * @param failures what its component threw last, if somebody knows
     * @param limit within which it must be created and name its settings, counted as for checks
     * @param hanging is told where it hung
     */
    PluginObject(
            ServiceObjects<Object> objects,
            String name,
            Supplier<Optional<String>> failures,
            Duration limit,
            Consumer<String> hanging) {
        this.objects = objects;
        this.name = name;
        this.failures = failures;
        this.limit = limit;
        this.hanging = hanging;
    }

    /**
     * Makes it, or waits until it is made.
     *
     * @throws InvalidInputException when it cannot be made; the message says why, and calls it "it"
     */
    Made get() {
        try {
            return started().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvalidInputException("it was not waited for: interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InvalidInputException known
                    ? known
                    : new InvalidInputException(e.getCause().getMessage(), e.getCause());
        }
    }

    /** Where it hung when it was made; empty when it did not. */
    synchronized Optional<String> hung() {
        return Optional.of(stopped).filter(where -> !where.isEmpty());
    }

    private synchronized FutureTask<Made> started() {
        if (gone) {
            throw new InvalidInputException("it is gone");
        }
        if (!stopped.isEmpty()) {
            throw new InvalidInputException(stopped);
        }
        boolean underWay = task != null && !task.isDone();
        if (underWay && Making.isUnderWayHere()) {
            throw new InvalidInputException(
                    "it is being created, and was asked for by a plug-in that is being created itself");
        }
        if (task == null || !underWay && made().isEmpty() && mayBeTriedAgain()) {
            task = new FutureTask<>(this::make);
            maker = new Thread(task, "plug-in " + name);
            maker.setDaemon(true);
            maker.start();
        }
        return task;
    }

    /** One list asks several times. */
    private boolean mayBeTriedAgain() {
        return System.nanoTime() - endedAt > limit.toNanos();
    }

    private Optional<Made> made() {
        try {
            return task != null && task.isDone() ? Optional.of(task.get()) : Optional.empty();
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Made make() throws Making.StoppedException, InterruptedException {
        try {
            return new Making(objects, failures).run(name, limit);
        } catch (Making.StoppedException e) {
            hung(e.getMessage());
            hanging.accept(e.getMessage());
            throw e;
        } finally {
            endedAt = System.nanoTime();
        }
    }

    private synchronized void hung(String where) {
        stopped = where;
    }

    /**
     * An object of its own for a service of prototype scope; the shared one otherwise.
     *
     * @param atEnd is given what is to be done when the object is not used any more
     */
    Object fresh(Consumer<Runnable> atEnd) {
        boolean prototype =
                Constants.SCOPE_PROTOTYPE.equals(objects.getServiceReference().getProperty(Constants.SERVICE_SCOPE));
        Object own = prototype && !isGone() ? objects.getService() : null;
        if (own == null) {
            return get().service();
        }
        atEnd.accept(() -> giveBack(own));
        return own;
    }

    private void giveBack(Object own) {
        if (!isGone()) {
            objects.ungetService(own);
        }
    }

    synchronized boolean isGone() {
        return gone;
    }

    /** Gives the object back: the plug-in is leaving. Does not wait for one that is being made, which is stopped. */
    synchronized void release() {
        gone = true;
        if (task != null && !task.isDone()) {
            maker.interrupt();
        }
        made().ifPresent(made -> objects.ungetService(made.service()));
        task = null;
        maker = null;
    }
}
