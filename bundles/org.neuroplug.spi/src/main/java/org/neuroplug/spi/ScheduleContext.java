package org.neuroplug.spi;

import org.osgi.annotation.versioning.ProviderType;

/** What a schedule is made for: how long a trial is trained. */
@ProviderType
public interface ScheduleContext {
    /** Epochs that the schedule has, from its first step on; those of the trial, unless another schedule comes before it. */
    int epochs();

    /** Steps in an epoch, a short last one included. */
    int stepsPerEpoch();

    /**
     * Another schedule by the text that a setting holds, such as {@code cosine(end=0.01)}: its first step is the one after so many
     * epochs of this one, of which it has the rest.
     *
     * @param after epochs of this schedule that come before it
     * @throws org.neuroplug.api.InvalidInputException when there is none of that name
     */
    Schedule schedule(String choice, int after);
}
