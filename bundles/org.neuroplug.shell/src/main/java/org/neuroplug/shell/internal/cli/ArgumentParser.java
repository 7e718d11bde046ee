package org.neuroplug.shell.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.AmbiguousOptionException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.neuroplug.api.InvalidInputException;

/** Reads the words of a command line as a command's syntax tells; whatever does not fit is an error of one line. */
final class ArgumentParser {
    private final CommandSyntax syntax;

    ArgumentParser(CommandSyntax syntax) {
        this.syntax = syntax;
    }

    Arguments parse(List<String> words) {
        try {
            CommandLine line = DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .build()
                    .parse(options(), numbersLast(words).toArray(String[]::new));
            once(line);
            return new Arguments(syntax, line);
        } catch (MissingArgumentException e) {
            throw new InvalidInputException(
                    written(e.getOption()) + " needs a value: " + e.getOption().getArgName() + more(), e);
        } catch (AmbiguousOptionException e) {
            throw new InvalidInputException(
                    "option " + e.getOption() + " could be " + String.join(" or ", e.getMatchingOptions()) + more(), e);
        } catch (UnrecognizedOptionException e) {
            throw new InvalidInputException(unknown(e.getOption()), e);
        } catch (ParseException e) {
            throw new InvalidInputException(e.getMessage() + more(), e);
        }
    }

    /**
     * Commons CLI takes a negative number, or a formula that begins with a minus, for an option unless it is one's value;
     * behind {@code --} it does not.
     */
    private List<String> numbersLast(List<String> words) {
        List<String> others = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        boolean value = false;
        for (String word : words) {
            (!value && (word.matches("-[\\d.].*") || isFormula(word)) ? numbers : others).add(word);
            value = syntax.option(word).map(CommandOption::takesValue).orElse(false);
        }
        if (!numbers.isEmpty()) {
            others.add("--");
            others.addAll(numbers);
        }
        return others;
    }

    /** Whether the command takes such words, and it does not begin with the letter of an option. */
    private boolean isFormula(String word) {
        return syntax.operands().stream().anyMatch(Operand::signed)
                && word.matches("(?s)-[^-].*")
                && syntax.option(word.substring(0, 2)).isEmpty();
    }

    private Options options() {
        Options options = new Options();
        for (CommandOption option : syntax.allOptions()) {
            options.addOption(Option.builder(option.letter().isEmpty() ? null : option.letter())
                    .longOpt(option.name())
                    .numberOfArgs(values(option))
                    .argName(option.value())
                    .build());
        }
        return options;
    }

    /** Where there are no operands to confuse them with, several values can follow one {@code --report}. */
    private int values(CommandOption option) {
        if (!option.takesValue()) {
            return 0;
        }
        return option.repeated() && syntax.operands().isEmpty() ? Option.UNLIMITED_VALUES : 1;
    }

    private void once(CommandLine line) {
        for (CommandOption option : syntax.options()) {
            long times = Stream.of(line.getOptions())
                    .filter(given -> given.getLongOpt().equals(option.name()))
                    .count();
            if (times > 1 && !option.repeated()) {
                throw new InvalidInputException("--" + option.name() + " is given " + times + " times" + more());
            }
        }
    }

    private static String written(Option option) {
        return "--" + option.getLongOpt();
    }

    private String unknown(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        List<String> names =
                syntax.allOptions().stream().map(option -> "--" + option.name()).toList();
        String hint = InvalidInputException.nearest(name, names)
                .or(() -> InvalidInputException.nearest("-" + name, names))
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
        return "unknown option " + name + hint + more();
    }

    private String more() {
        return " (see " + syntax.name() + " --help)";
    }
}
