package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neuroplug.api.store.RunQuery;
import org.neuroplug.api.store.RunStore;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.cli.Completion.Candidate;
import org.neuroplug.shell.internal.cli.Operand;

/** Stored runs as people name them. */
final class RunNames {
    /** What help says about them. */
    static final String ABOUT =
            "RUN is the id of a stored run, the beginning of an id that no other begins with, or 'last' for the newest.";

    /** Nobody looks through more. */
    private static final int OFFERED = 100;

    private RunNames() {}

    /** One run. */
    static Operand one(RunStore store) {
        return Operand.required("RUN", completion(store));
    }

    /** What a run can be called. */
    static Completion completion(RunStore store) {
        return completion(store, run -> true);
    }

    /** The same of some runs. */
    static Completion completion(RunStore store, Predicate<StoredRun> some) {
        return (typed, directory) -> candidates(store, some, typed);
    }

    private static List<Candidate> candidates(RunStore store, Predicate<StoredRun> some, String typed) {
        try {
            Stream<Candidate> runs = store.runs(RunQuery.all()).stream()
                    .filter(some)
                    .map(run ->
                            new Candidate(run.id(), run.id(), run.status().word() + ", " + clean(run.name()), true));
            return Stream.concat(runs, Stream.of(new Candidate(RunStore.LAST, RunStore.LAST, "the newest", true)))
                    .filter(candidate -> candidate.text().startsWith(typed))
                    .limit(OFFERED)
                    .toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    /** The runs of some references, each once. */
    static List<StoredRun> find(RunStore store, List<String> references) throws IOException {
        Stream.Builder<StoredRun> found = Stream.builder();
        for (String reference : references) {
            found.add(store.find(reference));
        }
        return found.build().distinct().toList();
    }

    /** Text that somebody else may have written, without what a terminal would obey. */
    static String clean(String text) {
        return text.replaceAll("\\p{C}", "?");
    }
}
