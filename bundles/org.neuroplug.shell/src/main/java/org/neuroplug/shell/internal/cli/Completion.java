package org.neuroplug.shell.internal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What can be typed in one place of a command line; the TAB key asks for it. Must be quick, and must not throw. */
@FunctionalInterface
public interface Completion {
    /** Nothing can be suggested: a number, a new name. */
    Completion NONE = (typed, directory) -> List.of();

    /**
     * One way to go on.
     *
     * @param text the whole word; starts with what was typed
     * @param shown how it is listed among its alternatives
     * @param help one line about it; may be empty
     * @param complete whether the word ends there, so that a space follows
     */
    record Candidate(String text, String shown, String help, boolean complete) {}

    /** What this one suggests, and then what another one does. */
    default Completion or(Completion other) {
        return (typed, directory) -> Stream.concat(of(typed, directory).stream(), other.of(typed, directory).stream())
                .toList();
    }

    /**
     * The ways to go on with a word.
     *
     * @param typed the word as far as it was typed
     * @param directory against which relative file names are resolved
     */
    List<Candidate> of(String typed, Path directory);
}
