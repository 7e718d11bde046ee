package org.neuroplug.checks;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.checks.Finding.Outcome;
import org.neuroplug.checks.internal.Breach;
import org.neuroplug.checks.internal.NotCheckable;

/**
 * Collects what the parts of a check find. One thread adds to it; another may ask at any time how far it is.
 */
public final class CheckReport {
    private final List<Finding> findings = new ArrayList<>();
    private String current = "start";
    private boolean over;
    private volatile boolean untimed;

    /** A part of a check: it returns its figures, or throws. */
    @FunctionalInterface
    public interface Part {
        String run() throws Exception;
    }

    /**
     * Does a part and notes how it ended; whatever the plug-in throws is a failure of the plug-in.
     *
     * @return whether it passed
     */
    public boolean part(String name, Part part) {
        if (!enter(name)) {
            return false;
        }
        Finding finding = finding(name, part);
        add(finding);
        return finding.outcome() == Outcome.PASSED;
    }

    private static Finding finding(String name, Part part) {
        try {
            return new Finding(name, Outcome.PASSED, part.run());
        } catch (Breach e) {
            return new Finding(name, Outcome.FAILED, e.getMessage());
        } catch (NotCheckable | InvalidInputException e) {
            return new Finding(name, Outcome.SKIPPED, e.getMessage());
        } catch (OutOfMemoryError e) {
            return new Finding(name, Outcome.FAILED, "it ran out of memory: " + e.getMessage());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return new Finding(name, Outcome.FAILED, "it threw " + e);
        }
    }

    /** Whether the check goes on: one that was stopped does no further part. */
    private synchronized boolean enter(String name) {
        current = name;
        return !over;
    }

    /** Does something whose time is not the plug-in's. */
    public void untimed(Runnable work) {
        untimed = true;
        try {
            work.run();
        } finally {
            untimed = false;
        }
    }

    boolean isUntimed() {
        return untimed;
    }

    private synchronized void add(Finding finding) {
        findings.add(finding);
    }

    /** What was found up to now. */
    public synchronized Verdict verdict() {
        return new Verdict(findings);
    }

    /** Nobody can tell how the plug-in does: something else failed. */
    synchronized void gaveUp(Throwable thrown) {
        findings.addAll(Verdict.unchecked("failed itself, at " + current + ": " + thrown)
                .findings());
    }

    /** What was found up to now, and that the part under way had to be stopped. */
    synchronized Verdict stopped(String why) {
        over = true;
        List<Finding> all = new ArrayList<>(findings);
        all.add(new Finding(current, Outcome.FAILED, why));
        return new Verdict(all);
    }
}
