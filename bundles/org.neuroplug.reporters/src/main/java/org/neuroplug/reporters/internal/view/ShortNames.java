package org.neuroplug.reporters.internal.view;

import java.util.HashSet;
import java.util.List;

/** Names for where there is little room. */
public final class ShortNames {
    private ShortNames() {}

    /**
     * Names of at most so many characters: the middle of longer ones becomes {@code …}, for their ends often tell them apart. Where
     * two would become the same, all are left longer.
     */
    public static List<String> of(List<String> names, int most) {
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        for (int length = most; length < longest; length++) {
            int room = length;
            List<String> shortened =
                    names.stream().map(name -> shortened(name, room)).toList();
            if (areDistinct(shortened)) {
                return shortened;
            }
        }
        return List.copyOf(names);
    }

    /** Whether no two are the same. */
    public static boolean areDistinct(List<String> names) {
        return new HashSet<>(names).size() == names.size();
    }

    private static String shortened(String name, int most) {
        int tail = (most - 1) / 3;
        return name.length() <= most
                ? name
                : name.substring(0, most - 1 - tail) + "…" + name.substring(name.length() - tail);
    }
}
