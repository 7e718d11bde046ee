package org.neuroplug.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.neuroplug.benchmarks.workload.TrialScores;

/** Somebody who is measured. */
interface Contestant {
    /** In lower case, for options. */
    String name();

    /** For readers. */
    String title();

    /** Whether it is this project's. */
    boolean ours();

    /** The library that multiplies its matrices, if it is one of those that are measured alone; else empty. */
    String library();

    /** Why it cannot take part; empty when it can. */
    Optional<String> missing();

    /**
     * The processes that do a job, to be run at once.
     *
     * @param workload the folder of the job's workload
     * @param scratch an empty folder for what they write
     */
    List<ProcessBuilder> processes(Job job, Path workload, Path scratch);

    /**
     * What they came to, in any order.
     *
     * @param scratch the folder that {@link #processes} was given
     * @param outputs what each printed
     */
    List<TrialScores> scores(Job job, Path scratch, List<Path> outputs) throws IOException;
}
