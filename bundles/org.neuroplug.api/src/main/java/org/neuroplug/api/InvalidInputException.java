package org.neuroplug.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Somebody's input cannot be used: a name that is not there, a value outside its range, a file that is not what it
 * claims to be. The message is one line for the person who gave the input: what was wrong, the value, what is allowed.
 * Clients print the message without a stack trace and exit with {@value #EXIT_CODE}.
 */
public class InvalidInputException extends IllegalArgumentException {
    /** The exit code of a process that was given bad input. */
    public static final int EXIT_CODE = 2;

    private static final long serialVersionUID = 1L;

    public InvalidInputException(String message) {
        super(message);
    }

    public InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * A name that is none of those on offer; the message suggests the nearest one and lists what there is.
     *
     * @param what what the name stands for, such as {@code activation}
     * @param name the name that was given
     * @param offered the names that would have been accepted
     */
    public static InvalidInputException unknown(String what, String name, Collection<String> offered) {
        return unknown(what, name, offered, offered);
    }

    /**
     * The same where more names would have been accepted than are worth listing.
     *
     * @param offered the names to list
     * @param accepted all names from which the nearest one is suggested
     */
    public static InvalidInputException unknown(
            String what, String name, Collection<String> offered, Collection<String> accepted) {
        String hint =
                nearest(name, accepted).map(n -> "; did you mean " + n + "?").orElse("");
        String all = offered.isEmpty() ? "there is none" : "there are " + String.join(", ", offered);
        return new InvalidInputException("unknown " + what + " '" + name + "'" + hint + " (" + all + ")");
    }

    /** The candidate that a typing mistake most likely meant: at most a third of its letters differ. */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        return candidates.stream()
                .collect(Collectors.toMap(c -> c, c -> distance(name, c), (a, b) -> a))
                .entrySet()
                .stream()
                .filter(e -> e.getValue()
                        <= Math.max(1, Math.min(name.length(), e.getKey().length()) / 3))
                .min(Comparator.<java.util.Map.Entry<String, Integer>>comparingInt(e -> e.getValue())
                        .thenComparing(e -> e.getKey()))
                .map(e -> e.getKey());
    }

    /** Edits (insert, delete, replace, swap neighbours) between two words: the optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1)) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + replace);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
