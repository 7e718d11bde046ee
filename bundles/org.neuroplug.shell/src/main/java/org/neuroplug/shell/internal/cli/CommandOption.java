package org.neuroplug.shell.internal.cli;

import java.util.Objects;

/**
 * An option of a command.
 *
 * @param letter its short form without the dash; empty when it has none
 * @param name its long form without the dashes
 * @param value what help calls its value; empty for one that takes none
 * @param help one line of help
 * @param repeated whether it may be given several times
 * @param completion what its value can be
 */
public record CommandOption(
        String letter, String name, String value, String help, boolean repeated, Completion completion) {
    public CommandOption {
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(completion, "completion");
    }

    /** An option that is there or not. */
    public static CommandOption flag(String letter, String name, String help) {
        return new CommandOption(letter, name, "", help, false, Completion.NONE);
    }

    /** An option with a value. */
    public static CommandOption valued(String letter, String name, String value, String help) {
        return new CommandOption(letter, name, value, help, false, Completion.NONE);
    }

    /** The same option, which may be given several times; with several values at once, unless the command takes operands. */
    public CommandOption repeatable() {
        return new CommandOption(letter, name, value, help, true, completion);
    }

    /** The same option with suggestions for its value. */
    public CommandOption completedBy(Completion values) {
        return new CommandOption(letter, name, value, help, repeated, values);
    }

    /** Whether it takes a value. */
    public boolean takesValue() {
        return !value.isEmpty();
    }
}
