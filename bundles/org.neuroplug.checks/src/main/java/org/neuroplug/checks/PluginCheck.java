package org.neuroplug.checks;

/** A check of one plug-in against its contract. */
@FunctionalInterface
public interface PluginCheck {
    /**
     * Does the parts of the check, each as {@link CheckReport#part}. Runs on the calling thread and whichever it starts
     * and ends; takes well below a second for a plug-in that is not slow.
     */
    void run(CheckReport report);

    /** Runs the check here and now, without a limit of time. */
    default Verdict verdict() {
        CheckReport report = new CheckReport();
        run(report);
        return report.verdict();
    }
}
