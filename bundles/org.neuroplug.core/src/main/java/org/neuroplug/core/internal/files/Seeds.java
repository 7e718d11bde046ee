package org.neuroplug.core.internal.files;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.neuroplug.api.experiment.ExperimentSpec;

/** Reads seeds: a list of them, or how many and from which on. */
final class Seeds {
    private Seeds() {}

    static List<Long> read(Entries entries, List<Long> otherwise) {
        long first = entries.get("seed").map(v -> v.whole("a whole number")).orElse(otherwise.get(0));
        if (entries.get("seed").isEmpty() && entries.get("seeds").isEmpty()) {
            return otherwise;
        }
        return entries.get("seeds")
                .map(seeds -> seeds.isList() ? list(entries, seeds) : counted(first, seeds))
                .orElse(List.of(first));
    }

    private static List<Long> list(Entries entries, Value seeds) {
        entries.get("seed").ifPresent(seed -> {
            throw seed.error("seed must not be given together with a list of seeds");
        });
        Set<Long> list = new LinkedHashSet<>();
        for (Value item : seeds.items()) {
            long seed = item.whole("whole numbers");
            if (!list.add(seed)) {
                throw item.error("seeds must be different from each other, " + seed + " is there twice");
            }
        }
        return List.copyOf(list);
    }

    private static List<Long> counted(long first, Value seeds) {
        long count = seeds.whole("a list of whole numbers, or how many seeds");
        if (count < 1 || count > ExperimentSpec.MAX_TRIALS) {
            throw seeds.must("from 1 to " + ExperimentSpec.MAX_TRIALS);
        }
        if (first > Long.MAX_VALUE - count + 1) {
            throw seeds.error("there are not " + count + " seeds from " + first + " on");
        }
        return LongStream.rangeClosed(first, first + count - 1).boxed().toList();
    }
}
