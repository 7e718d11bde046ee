package org.neuroplug.api.workbench;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Which plug-ins are at work. A trial holds the activation, the optimizer, the model and the trainer that it started with
 * to its end, a run its data set and its reporters; with a bundle, those whose packages it uses are held, too. Who takes a
 * plug-in away stops its bundle at once, so that nobody takes it up any more, and asks here when its classes may go. Safe
 * for use from any thread.
 */
@ProviderType
public interface PluginLeases {
    /** Whether anything that is under way holds the bundle of an id. */
    boolean isHeld(long bundle);

    /**
     * Calls once when nothing holds a bundle: at once, on the calling thread, when nothing does; otherwise on the thread
     * that gives it back last, which must not be kept waiting.
     */
    void whenFree(long bundle, Runnable action);
}
