package org.neuroplug.core.internal.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.FittedScaling;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.experiment.Sampling;

/**
 * Divides a data set into training and test rows, by seed, as a {@link Sampling} says; and some of the training rows from the others,
 * for validation.
 */
public final class Partition {
    private final String name;
    private final Dataset dataset;
    private final Sampling sampling;
    private final Samples pool;
    private final int samples;
    private final int validationSize;

    /** Without validation. */
    public Partition(String name, Dataset dataset, Sampling sampling) {
        this(name, dataset, sampling, OptionalDouble.empty());
    }

    /**
     * Checks the sampling against the data.
     *
     * @param name of the data set, for messages
     * @param validation the part of the rows to train on that is held back
     * @throws InvalidInputException when there are not enough rows, or no published splits
     */
    public Partition(String name, Dataset dataset, Sampling sampling, OptionalDouble validation) {
        this.name = name;
        this.dataset = dataset;
        this.sampling = sampling;
        if (published() && !dataset.splits().keySet().containsAll(List.of(Dataset.TRAIN, Dataset.TEST))) {
            throw new InvalidInputException("data set " + name + " publishes no train and test splits, only "
                    + String.join(", ", dataset.splits().keySet()) + "; give a train fraction between 0 and 1");
        }
        this.pool = published()
                ? dataset.splits().get(Dataset.TRAIN)
                : new JoinedSamples(List.copyOf(dataset.splits().values()));
        this.samples = sampling.samples().orElse(pool.size());
        if (samples > pool.size()) {
            throw new InvalidInputException("samples must be 'all' or at most " + pool.size() + ", the rows that "
                    + name + (published() ? "'s training split" : "") + " has, was " + samples);
        }
        int drawn = learnedSize();
        if (drawn < 1 || drawn == samples && !published()) {
            throw new InvalidInputException("train-fraction "
                    + sampling.trainFraction().orElseThrow() + " of " + samples
                    + " samples leaves no rows to " + (drawn < 1 ? "train on" : "test on"));
        }
        this.validationSize = validation.isPresent() ? (int) Math.round(drawn * validation.getAsDouble()) : 0;
        if (validation.isPresent() && (validationSize < 1 || validationSize == drawn)) {
            throw new InvalidInputException("validation " + validation.getAsDouble() + " of " + drawn
                    + " rows to train on leaves none to " + (validationSize < 1 ? "validate with" : "train on"));
        }
    }

    private boolean published() {
        return sampling.trainFraction().isEmpty();
    }

    /** Rows to train on, for every seed; those for validation are not among them. */
    public int trainSize() {
        return learnedSize() - validationSize;
    }

    /** Rows that are held back from training, to look at on the way, for every seed. */
    public int validationSize() {
        return validationSize;
    }

    /** Rows that a model owes something to. */
    private int learnedSize() {
        return published()
                ? samples
                : (int) Math.round(samples * sampling.trainFraction().orElseThrow());
    }

    /** Rows held out, for every seed. */
    public int testSize() {
        return published() ? dataset.splits().get(Dataset.TEST).size() : samples - learnedSize();
    }

    /** What speaks against learning from the training rows of a seed, in sentences. */
    public List<String> warnings(long seed) {
        return DataWarnings.of(name, dataset.classes(), train(seed));
    }

    private Samples train(long seed) {
        return new SelectedSamples(pool, Arrays.copyOfRange(drawn(seed), 0, trainSize()));
    }

    /** The rows drawn last: those before them are trained on. */
    private Optional<Samples> validation(long seed) {
        return validationSize == 0
                ? Optional.empty()
                : Optional.of(new SelectedSamples(pool, Arrays.copyOfRange(drawn(seed), trainSize(), learnedSize())));
    }

    /** The rows of a seed: the same whenever it is asked for. */
    public SeedData of(long seed) {
        Samples train = train(seed);
        FittedScaling scaling = FeatureScaler.fit(dataset.scaling(), train);
        return new SeedData(
                ScaledSamples.of(scaling, train),
                ScaledSamples.of(scaling, heldOut(seed)),
                validation(seed).map(rows -> ScaledSamples.of(scaling, rows)),
                epoch -> Shuffle.permutation(train.size(), seed, Shuffle.Purpose.BATCHES, epoch),
                scaling);
    }

    private int[] drawn(long seed) {
        return Shuffle.permutation(pool.size(), seed, Shuffle.Purpose.SPLIT, 0);
    }

    /** The rows of a seed that are not trained on, as the data set has them: not scaled. */
    public Samples heldOut(long seed) {
        return published()
                ? dataset.splits().get(Dataset.TEST)
                : new SelectedSamples(pool, Arrays.copyOfRange(drawn(seed), learnedSize(), samples));
    }

    /** Which rows of a split a model of a seed has learned from: those for validation have had a say, too. */
    public BitSet trainedRows(long seed, String split) {
        BitSet pooled = new BitSet();
        Arrays.stream(drawn(seed), 0, learnedSize()).forEach(pooled::set);
        int before = 0;
        for (Map.Entry<String, Samples> other : dataset.splits().entrySet()) {
            boolean inPool = !published() || other.getKey().equals(Dataset.TRAIN);
            if (other.getKey().equals(split)) {
                return inPool ? pooled.get(before, before + other.getValue().size()) : new BitSet();
            }
            before += inPool ? other.getValue().size() : 0;
        }
        throw new IllegalArgumentException("there is no split " + split);
    }
}
