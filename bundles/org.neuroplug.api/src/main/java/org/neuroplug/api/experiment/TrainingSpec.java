package org.neuroplug.api.experiment;

import java.util.Objects;
import java.util.OptionalDouble;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * How every trial of an experiment is trained.
 *
 * @param trainer the trainer, or {@link #DEFAULT_TRAINER}
 * @param epochs passes over the training rows
 * @param batch rows per step; the last step of an epoch takes what remains
 * @param learningRate replaces the optimizers' own learning rate; empty leaves each its default
 * @param evaluateEvery evaluate on both splits after every so many epochs; 0 evaluates after the last one only
 */
public record TrainingSpec(
        PluginChoice trainer, int epochs, int batch, OptionalDouble learningRate, int evaluateEvery) {
    /**
     * Stands for the fastest trainer that is there and can train the network: what an experiment says that names none. A plug-in of
     * this name is never meant.
     */
    public static final PluginChoice DEFAULT_TRAINER = PluginChoice.of("default");

    /** More epochs than any experiment needs: a larger number is a typing mistake. */
    public static final int MAX_EPOCHS = 1_000_000;

    public TrainingSpec {
        Objects.requireNonNull(trainer, "trainer");
        if (trainer.name().equals(DEFAULT_TRAINER.name()) && !trainer.toString().equals(trainer.name())) {
            throw new InvalidInputException(
                    "trainer " + trainer.name() + " has no settings and no version, was " + trainer);
        }
        if (epochs < 1 || epochs > MAX_EPOCHS) {
            throw new InvalidInputException("epochs must be from 1 to " + MAX_EPOCHS + ", was " + epochs);
        }
        if (batch < 1) {
            throw new InvalidInputException("batch must be at least 1, was " + batch);
        }
        learningRate.ifPresent(lr -> {
            if (!(lr > 0 && lr < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException("learning-rate must be finite and > 0, was " + lr);
            }
        });
        if (evaluateEvery < 0) {
            throw new InvalidInputException("evaluate-every must be at least 0, was " + evaluateEvery);
        }
    }
}
