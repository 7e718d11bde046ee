package org.neuroplug.core.internal.run;

import org.neuroplug.api.run.RunListener;

/**
 * Somebody who receives a run's events.
 *
 * @param words how a message calls it: {@code report out.csv}
 * @param listener receives the events
 * @param giveUp called once when it is dropped or the run has ended, to clean up what it left unfinished
 */
record Subscriber(String words, RunListener listener, Runnable giveUp) {}
