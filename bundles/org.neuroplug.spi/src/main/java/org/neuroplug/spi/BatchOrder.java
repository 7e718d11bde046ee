package org.neuroplug.spi;

import org.osgi.annotation.versioning.ProviderType;

/**
 * In which order training rows are visited: the same for every arm of a seed. Cutting {@link #rows} into pieces of the
 * batch size gives the epoch's batches; the last one may be short.
 */
@ProviderType
@FunctionalInterface
public interface BatchOrder {
    /**
     * The row numbers of all training rows, each once, in the order of an epoch.
     *
     * @param epoch from 1
     */
    int[] rows(int epoch);
}
