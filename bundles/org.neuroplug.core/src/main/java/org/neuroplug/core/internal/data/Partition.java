package org.neuroplug.core.internal.data;

import java.util.Arrays;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.experiment.Sampling;

/** Divides a data set into training and test rows, by seed, as a {@link Sampling} says. */
public final class Partition {
    private final Dataset dataset;
    private final Sampling sampling;
    private final Samples pool;
    private final int samples;

    /**
     * Checks the sampling against the data.
     *
     * @param name of the data set, for messages
     * @throws InvalidInputException when there are not enough rows, or no published splits
     */
    public Partition(String name, Dataset dataset, Sampling sampling) {
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
        if (trainSize() < 1 || trainSize() == samples && !published()) {
            throw new InvalidInputException("train-fraction "
                    + sampling.trainFraction().orElseThrow() + " of " + samples
                    + " samples leaves no rows to " + (trainSize() < 1 ? "train on" : "test on"));
        }
    }

    private boolean published() {
        return sampling.trainFraction().isEmpty();
    }

    /** Rows to train on, for every seed. */
    public int trainSize() {
        return published()
                ? samples
                : (int) Math.round(samples * sampling.trainFraction().orElseThrow());
    }

    /** Rows held out, for every seed. */
    public int testSize() {
        return published() ? dataset.splits().get(Dataset.TEST).size() : samples - trainSize();
    }

    /** The rows of a seed: the same whenever it is asked for. */
    public SeedData of(long seed) {
        int[] drawn = Shuffle.permutation(pool.size(), seed, Shuffle.Purpose.SPLIT, 0);
        Samples train = new SelectedSamples(pool, Arrays.copyOfRange(drawn, 0, trainSize()));
        Samples test = published()
                ? dataset.splits().get(Dataset.TEST)
                : new SelectedSamples(pool, Arrays.copyOfRange(drawn, trainSize(), samples));
        FeatureScaler scaler = FeatureScaler.fit(dataset.scaling(), train);
        return new SeedData(
                scaler.apply(dataset.scaling(), train),
                scaler.apply(dataset.scaling(), test),
                epoch -> Shuffle.permutation(train.size(), seed, Shuffle.Purpose.BATCHES, epoch));
    }
}
