package org.neuroplug.core.internal.registry;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Parameterized;
import org.osgi.framework.ServiceObjects;

/**
 * The object of a plug-in service, with the settings that it takes. It is made when it is first asked for, on a thread of its
 * own: a plug-in that hangs then holds up those who ask for it until the limit, and nobody else. What failed is tried again when
 * it is asked for again. What hangs is given up by all who ask, and interrupted when its jar goes; not before, because it may be
 * the engine that is still loading its natives on this thread. Safe for use from any thread.
 */
final class PluginObject {
    /** Within which a plug-in must have been created and have named its settings. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    /** What was made. */
    record Made(Object service, List<Parameter> parameters) {}

    private final ServiceObjects<Object> objects;
    private final String name;
    private final Supplier<Optional<String>> failures;
    private final Duration limit;
    private FutureTask<Made> task;
    private Maker maker;
    private boolean hung;
    private boolean gone;

    /**
     * @param name how threads call it
     * @param failures what its component threw last, if somebody knows
     */
    PluginObject(ServiceObjects<Object> objects, String name, Supplier<Optional<String>> failures, Duration limit) {
        this.objects = objects;
        this.name = name;
        this.failures = failures;
        this.limit = limit;
    }

    /** A thread on which a plug-in's code runs. */
    private static final class Maker extends Thread {
        Maker(FutureTask<Made> task, String name) {
            super(task, "plug-in " + name);
            setDaemon(true);
        }
    }

    /**
     * Makes it, or waits until it is made.
     *
     * @throws InvalidInputException when it cannot be made; the message says why, and calls it "it"
     */
    Made get() {
        FutureTask<Made> awaited = started();
        try {
            return awaited.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(awaited);
            throw new InvalidInputException(hanging(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvalidInputException("it was not waited for: interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private synchronized FutureTask<Made> started() {
        if (gone) {
            throw new InvalidInputException("it is gone");
        }
        boolean underWay = task != null && !task.isDone();
        if (hung && underWay) {
            throw new InvalidInputException(hanging());
        }
        if (underWay && Thread.currentThread() instanceof Maker) {
            throw new InvalidInputException(
                    "it is being created, and was asked for by a plug-in that is being created itself");
        }
        if (!underWay && made().isEmpty()) {
            hung = false;
            task = new FutureTask<>(this::make);
            maker = new Maker(task, name);
            maker.start();
        }
        return task;
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

    private Made make() {
        Object service = objects.getService();
        if (service == null) {
            throw new InvalidInputException(
                    failures.get().map(why -> "it threw " + why).orElse("it could not be created; the log says why"));
        }
        boolean complete = false;
        try {
            List<Parameter> parameters = service instanceof Parameterized p ? List.copyOf(p.parameters()) : List.of();
            complete = true;
            return new Made(service, parameters);
        } finally {
            if (!complete) {
                objects.ungetService(service);
            }
        }
    }

    private synchronized void giveUp(FutureTask<Made> awaited) {
        hung = awaited == task && !awaited.isDone();
    }

    private String hanging() {
        return "it did not answer within " + limit.toSeconds() + " s when it was created; replace or remove it";
    }

    private static InvalidInputException failure(Throwable cause) {
        return cause instanceof InvalidInputException known
                ? known
                : new InvalidInputException("it threw " + Objects.toString(cause), cause);
    }

    /** Gives the object back: the plug-in is leaving. Does not wait for one that is being made; the framework takes that back. */
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
