package org.neuroplug.shell.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command is called, what it takes, and its help.
 *
 * @param name as it is typed; two words for a subcommand
 * @param topic under which heading it is listed
 * @param summary one line, lower case, without a full stop
 * @param description paragraphs of help beyond the summary
 * @param operands the words it takes, in order
 * @param options its own options; {@link #STANDARD} come in addition
 * @param examples command lines, each followed after {@code #} by what it does
 */
public record CommandSyntax(
        String name,
        Topic topic,
        String summary,
        List<String> description,
        List<Operand> operands,
        List<CommandOption> options,
        List<String> examples) {
    /** Options of every command. */
    static final List<CommandOption> STANDARD = List.of(
            CommandOption.flag("", "verbose", "show stack traces of errors"),
            CommandOption.flag("h", "help", "show this help"));

    public CommandSyntax {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(summary, "summary");
        description = List.copyOf(description);
        operands = List.copyOf(operands);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    /** A command that takes nothing yet. */
    public static CommandSyntax of(String name, Topic topic, String summary) {
        return new CommandSyntax(name, topic, summary, List.of(), List.of(), List.of(), List.of());
    }

    /** The same with a paragraph of help. */
    public CommandSyntax about(String paragraph) {
        return new CommandSyntax(name, topic, summary, plus(description, paragraph), operands, options, examples);
    }

    /** The same with a further word. */
    public CommandSyntax taking(Operand operand) {
        return new CommandSyntax(name, topic, summary, description, plus(operands, operand), options, examples);
    }

    /** The same with further options. */
    public CommandSyntax with(CommandOption... more) {
        List<CommandOption> all =
                Stream.concat(options.stream(), Stream.of(more)).toList();
        return new CommandSyntax(name, topic, summary, description, operands, all, examples);
    }

    /** The same with an example: a command line, and after {@code #} what it does. */
    public CommandSyntax example(String line) {
        return new CommandSyntax(name, topic, summary, description, operands, options, plus(examples, line));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    /** The last word of its name: what chooses a subcommand. */
    public String lastWord() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Its own options, then those of every command. */
    public List<CommandOption> allOptions() {
        return Stream.concat(options.stream(), STANDARD.stream()).toList();
    }

    /** The option that a word such as {@code --epochs} or {@code -e} names. */
    public Optional<CommandOption> option(String word) {
        return allOptions().stream()
                .filter(o -> word.equals("--" + o.name()) || !o.letter().isEmpty() && word.equals("-" + o.letter()))
                .findFirst();
    }
}
