package org.neuroplug.core.internal.registry;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Parameterized;
import org.neuroplug.checks.Finding;
import org.neuroplug.checks.GuardedCheck;
import org.neuroplug.checks.Verdict;
import org.osgi.framework.ServiceObjects;

/** One attempt to make the object of a plug-in service and to ask it for its settings, with the limits that checks have. */
final class Making {
    /** How findings call it. */
    static final String PART = "creation";

    private static final ThreadLocal<Boolean> UNDER_WAY = ThreadLocal.withInitial(() -> false);

    private final ServiceObjects<Object> objects;
    private final Supplier<Optional<String>> failures;
    private final FutureTask<Made> task = new FutureTask<>(this::make);
    private volatile boolean givenUp;

    /** What was made. */
    record Made(Object service, List<Parameter> parameters) {}

    /** It was stopped at a limit; the message says at which, and where it was. */
    static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;

        StoppedException(String message) {
            super(message);
        }
    }

    /** @param failures what the component of the service threw last, if somebody knows */
    Making(ServiceObjects<Object> objects, Supplier<Optional<String>> failures) {
        this.objects = objects;
        this.failures = failures;
    }

    /** Whether the calling thread is making an object. */
    static boolean isUnderWayHere() {
        return UNDER_WAY.get();
    }

    /**
     * Makes it, once.
     *
     * @param name what is made, for the thread's name
     * @throws InvalidInputException when it cannot be made; the message says why, and calls it "it"
     * @throws InterruptedException when the calling thread is interrupted; the plug-in's code is stopped
     */
    Made run(String name, Duration limit) throws StoppedException, InterruptedException {
        Verdict verdict = guarded(name, limit);
        for (Finding finding : verdict.findings()) {
            if (finding.outcome() == Finding.Outcome.FAILED) {
                throw new StoppedException(finding.text());
            }
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InvalidInputException known
                    ? known
                    : new InvalidInputException("it threw " + Objects.toString(e.getCause()), e.getCause());
        }
    }

    private Verdict guarded(String name, Duration limit) throws InterruptedException {
        boolean ended = false;
        try {
            Verdict verdict = new GuardedCheck(limit).verdict(name, report -> report.part(PART, this::keepOutcome));
            ended = verdict.passed();
            return verdict;
        } finally {
            givenUp = !ended;
        }
    }

    /** What the plug-in throws is kept by the task: as a part of a check, this fails only when it is stopped. */
    private String keepOutcome() {
        UNDER_WAY.set(true);
        try {
            task.run();
            return "over";
        } finally {
            UNDER_WAY.remove();
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
            complete = !givenUp;
            return new Made(service, parameters);
        } finally {
            if (!complete) {
                objects.ungetService(service);
            }
        }
    }
}
