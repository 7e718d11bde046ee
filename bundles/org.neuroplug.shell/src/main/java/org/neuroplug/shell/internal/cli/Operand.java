package org.neuroplug.shell.internal.cli;

import java.util.Objects;

/**
 * A word that a command takes besides its options.
 *
 * @param name what help calls it, in capitals
 * @param optional whether it can be left out; then so can those after it
 * @param completion what it can be
 * @param signed whether it may begin with a minus, as a formula may
 * @param repeated whether several may be given; only the last operand of a command can be
 */
public record Operand(String name, boolean optional, Completion completion, boolean signed, boolean repeated) {
    public Operand {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(completion, "completion");
    }

    /** A word that must be given. */
    public static Operand required(String name, Completion completion) {
        return new Operand(name, false, completion, false, false);
    }

    /** A word that can be left out. */
    public static Operand optional(String name, Completion completion) {
        return new Operand(name, true, completion, false, false);
    }

    /** The same, which may begin with a minus: only the command's options are then taken for options. */
    public Operand withSign() {
        return new Operand(name, optional, completion, true, repeated);
    }

    /** The same, of which several may be given. */
    public Operand several() {
        return new Operand(name, optional, completion, signed, true);
    }

    @Override
    public String toString() {
        String shown = repeated ? name + "…" : name;
        return optional ? "[" + shown + "]" : shown;
    }
}
