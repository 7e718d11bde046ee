package org.neuroplug.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * How the learning rate of one trial changes with its steps: whatever an optimizer takes off the weights in a step is multiplied by a
 * factor. Used by one thread at a time. What it answers depends on nothing but its settings and, if it listens to them, the losses of the
 * epochs before, so that a training that goes on after an interruption takes the steps that it would have taken.
 */
@ConsumerType
@FunctionalInterface
public interface Schedule {
    /** Of a learning rate that stays what it is. */
    Schedule CONSTANT = step -> 1;

    /**
     * What the learning rate is multiplied by. Steps are asked for in any order, each as often as an optimizer wants.
     *
     * @param step counts the steps of training, from 1
     * @return finite and at least 0
     */
    double factor(long step);

    /**
     * An epoch has ended; called for each of them in order, before its next step is asked for.
     *
     * @param epoch from 1
     * @param loss the loss of the epoch: on the validation rows, where there are some, else the mean of its batches
     */
    default void epochEnded(int epoch, double loss) {}
}
