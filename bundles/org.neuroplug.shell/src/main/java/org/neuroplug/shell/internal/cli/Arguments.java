package org.neuroplug.shell.internal.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.neuroplug.api.InvalidInputException;

/** What was given to a command: its options by long name, and its operands. */
public final class Arguments {
    private final CommandSyntax syntax;
    private final CommandLine line;

    Arguments(CommandSyntax syntax, CommandLine line) {
        this.syntax = syntax;
        this.line = line;
    }

    /** Whether an option was given. */
    public boolean has(String option) {
        return line.hasOption(option);
    }

    /** The value of an option. */
    public Optional<String> text(String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }

    /** All values of an option, in the order in which they were given. */
    public List<String> texts(String option) {
        return Optional.ofNullable(line.getOptionValues(option)).stream()
                .flatMap(Stream::of)
                .toList();
    }

    /** The value of an option as a whole number in a range, both bounds included. */
    public OptionalLong whole(String option, long low, long high) {
        return text(option).stream()
                .mapToLong(value -> NumberWords.whole("--" + option, value, low, high))
                .findFirst();
    }

    /** The value of an option as a whole number in a range, both bounds included. */
    public OptionalInt whole(String option, int low, int high) {
        return whole(option, (long) low, (long) high).stream()
                .mapToInt(value -> (int) value)
                .findFirst();
    }

    /** The value of an option as a finite number greater than 0. */
    public OptionalDouble positive(String option) {
        return text(option).stream()
                .mapToDouble(value -> NumberWords.positive("--" + option, value))
                .findFirst();
    }

    /** The words that are no options; as many as the command's syntax allows. */
    public List<String> operands() {
        return line.getArgList();
    }

    /** One of the required words, from 0. */
    public String operand(int index) {
        return operands().get(index);
    }

    /**
     * Checks that there are as many words as the command takes.
     *
     * @throws InvalidInputException naming the one that is missing or too much
     */
    void checkOperands() {
        List<String> given = operands();
        List<Operand> taken = syntax.operands();
        boolean several = !taken.isEmpty() && taken.get(taken.size() - 1).repeated();
        if (given.size() > taken.size() && !several) {
            String what = taken.isEmpty() ? "no arguments" : "no more than " + taken.get(taken.size() - 1);
            throw new InvalidInputException(
                    syntax.name() + " takes " + what + ", was '" + given.get(taken.size()) + "'" + more());
        }
        if (given.size() < taken.size() && !taken.get(given.size()).optional()) {
            throw new InvalidInputException(syntax.name() + " needs " + taken.get(given.size()) + more());
        }
    }

    private String more() {
        return " (see " + syntax.name() + " --help)";
    }
}
