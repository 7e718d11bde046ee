package org.neuroplug.api.experiment;

import org.neuroplug.api.InvalidInputException;

/**
 * Not every combination of a grid, but some that are drawn: with few settings that matter, as many trials find a better
 * one than a full grid does (Bergstra and Bengio 2012, Random Search for Hyper-Parameter Optimization).
 *
 * @param budget how many arms are drawn, all different
 * @param seed of the drawing; has nothing to do with those of the trials
 */
public record RandomSearch(int budget, long seed) {
    /** What names it in files and on the command line. */
    public static final String METHOD = "random";

    public RandomSearch {
        if (budget < 1 || budget > ExperimentSpec.MAX_TRIALS) {
            throw new InvalidInputException(
                    "budget must be from 1 to " + ExperimentSpec.MAX_TRIALS + ", was " + budget);
        }
    }
}
