package org.neuroplug.api.experiment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/**
 * How every trial of an experiment is trained.
 *
 * @param trainer the trainer, or {@link #DEFAULT_TRAINER}
 * @param epochs passes over the training rows
 * @param batch rows per step; the last step of an epoch takes what remains
 * @param learningRate replaces the optimizers' own learning rate; empty leaves each its default
 * @param evaluateEvery evaluate on both splits after every so many epochs; 0 evaluates after the last one only
 * @param schedule how the learning rate changes while it is trained
 * @param clipping how gradients are kept small before an optimizer sees them; empty for not at all
 * @param loss what training makes small
 * @param metrics what is asked of the trained model's predictions for the rows held out, beside loss and accuracy
 */
public record TrainingSpec(
        PluginChoice trainer,
        int epochs,
        int batch,
        OptionalDouble learningRate,
        int evaluateEvery,
        PluginChoice schedule,
        Optional<Clipping> clipping,
        PluginChoice loss,
        List<PluginChoice> metrics) {
    /**
     * Stands for the fastest trainer that is there and can train the network: what an experiment says that names none. A plug-in of
     * this name is never meant.
     */
    public static final PluginChoice DEFAULT_TRAINER = PluginChoice.of("default");

    /** The learning rate stays what it is. A plug-in of this name is never asked. */
    public static final PluginChoice CONSTANT = PluginChoice.of("constant");

    /** Cross-entropy of softmax, which every model can be trained with. A plug-in of this name is asked only where settings are given. */
    public static final PluginChoice CROSS_ENTROPY = PluginChoice.of("cross_entropy");

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
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(clipping, "clipping");
        Objects.requireNonNull(loss, "loss");
        metrics = List.copyOf(metrics);
        if (Set.copyOf(metrics).size() < metrics.size()) {
            throw new InvalidInputException("metrics must be different from each other, were "
                    + metrics.stream().map(PluginChoice::toString).collect(Collectors.joining(", ")));
        }
    }

    /** With a learning rate that stays what it is, gradients as they are, and cross-entropy. */
    public TrainingSpec(PluginChoice trainer, int epochs, int batch, OptionalDouble learningRate, int evaluateEvery) {
        this(trainer, epochs, batch, learningRate, evaluateEvery, CONSTANT, Optional.empty(), CROSS_ENTROPY, List.of());
    }

    /** Whether the learning rate changes. */
    public boolean isScheduled() {
        return !schedule.equals(CONSTANT);
    }

    /** Whether the loss is another one than {@link #CROSS_ENTROPY}. */
    public boolean isOtherLoss() {
        return !loss.equals(CROSS_ENTROPY);
    }

    /** The same with other choices of all but the trainer; of a schedule and a loss where they are not the ones that need no plug-in. */
    TrainingSpec mapped(BiFunction<PluginKind, PluginChoice, PluginChoice> choices) {
        return new TrainingSpec(
                trainer,
                epochs,
                batch,
                learningRate,
                evaluateEvery,
                isScheduled() ? choices.apply(PluginKind.SCHEDULE, schedule) : schedule,
                clipping,
                isOtherLoss() ? choices.apply(PluginKind.LOSS, loss) : loss,
                metrics.stream()
                        .map(choice -> choices.apply(PluginKind.METRIC, choice))
                        .toList());
    }

    /** The same by another trainer. */
    public TrainingSpec withTrainer(PluginChoice other) {
        return new TrainingSpec(other, epochs, batch, learningRate, evaluateEvery, schedule, clipping, loss, metrics);
    }

    /** The same with other epochs. */
    public TrainingSpec withEpochs(int other) {
        return new TrainingSpec(trainer, other, batch, learningRate, evaluateEvery, schedule, clipping, loss, metrics);
    }

    /** The same with other rows per step. */
    public TrainingSpec withBatch(int other) {
        return new TrainingSpec(trainer, epochs, other, learningRate, evaluateEvery, schedule, clipping, loss, metrics);
    }

    /** The same with another learning rate; empty leaves each optimizer its default. */
    public TrainingSpec withLearningRate(OptionalDouble other) {
        return new TrainingSpec(trainer, epochs, batch, other, evaluateEvery, schedule, clipping, loss, metrics);
    }

    /** The same with evaluations after every so many epochs. */
    public TrainingSpec withEvaluateEvery(int other) {
        return new TrainingSpec(trainer, epochs, batch, learningRate, other, schedule, clipping, loss, metrics);
    }

    /** The same with another schedule of the learning rate. */
    public TrainingSpec withSchedule(PluginChoice other) {
        return new TrainingSpec(trainer, epochs, batch, learningRate, evaluateEvery, other, clipping, loss, metrics);
    }

    /** The same with gradients clipped so; empty for not at all. */
    public TrainingSpec withClipping(Optional<Clipping> other) {
        return new TrainingSpec(trainer, epochs, batch, learningRate, evaluateEvery, schedule, other, loss, metrics);
    }

    /** The same with another loss. */
    public TrainingSpec withLoss(PluginChoice other) {
        return new TrainingSpec(
                trainer, epochs, batch, learningRate, evaluateEvery, schedule, clipping, other, metrics);
    }

    /** The same with other metrics. */
    public TrainingSpec withMetrics(List<PluginChoice> other) {
        return new TrainingSpec(trainer, epochs, batch, learningRate, evaluateEvery, schedule, clipping, loss, other);
    }
}
