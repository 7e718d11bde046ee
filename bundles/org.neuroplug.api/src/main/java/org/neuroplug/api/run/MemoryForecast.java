package org.neuroplug.api.run;

/**
 * Memory that a run would need, in bytes.
 *
 * @param process what the workbench's process has in use before the first trial, the data included
 * @param data the part of it that the decoded data set takes
 * @param rows what trainers keep of the training rows of the seeds that are trained at once, at most
 * @param trials weights, gradients, the optimizer's numbers and what layers hand on, of all trials at once
 */
public record MemoryForecast(long process, long data, long rows, long trials) {
    public MemoryForecast {
        if (process < 0 || data < 0 || rows < 0 || trials < 0) {
            throw new IllegalArgumentException(
                    "sizes must be at least 0, were " + process + ", " + data + ", " + rows + ", " + trials);
        }
    }

    /** All of it. */
    public long total() {
        return process + rows + trials;
    }
}
