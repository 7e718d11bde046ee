package org.neuroplug.shell.internal.terminal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.command.CommandDirectory;
import org.neuroplug.shell.internal.gogo.SessionFailures;

/** The TAB key: completes commands, their subcommands and options, and what options and operands can be. */
final class CommandCompleter implements Completer {
    private final CommandDirectory directory;
    private final CommandSession session;

    CommandCompleter(CommandDirectory directory, CommandSession session) {
        this.directory = directory;
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> before = line.words().subList(0, line.wordIndex());
        String typed = line.word().substring(0, line.wordCursor());
        of(before, typed).map(CommandCompleter::candidate).forEach(candidates::add);
    }

    private static Candidate candidate(Completion.Candidate c) {
        return new Candidate(c.text(), c.shown(), null, c.help().isEmpty() ? null : c.help(), null, null, c.complete());
    }

    /** The ways to go on with a word. */
    Stream<Completion.Candidate> of(List<String> before, String typed) {
        if (before.isEmpty()) {
            return commands(typed);
        }
        String name = before.get(0).substring(before.get(0).indexOf(':') + 1);
        return directory
                .find(name)
                .map(command -> of(command, before.subList(1, before.size()), typed))
                .orElseGet(Stream::empty);
    }

    private Stream<Completion.Candidate> commands(String typed) {
        return SessionFailures.names(session).stream()
                .filter(name -> name.startsWith(typed))
                .map(name -> word(
                        name,
                        directory
                                .find(name)
                                .map(command -> command.syntax().summary())
                                .orElse("")));
    }

    private Stream<Completion.Candidate> of(ShellCommand command, List<String> before, String typed) {
        if (!before.isEmpty()) {
            Optional<ShellCommand> sub = subcommand(command, before.get(0));
            if (sub.isPresent()) {
                return of(sub.get(), before.subList(1, before.size()), typed);
            }
        }
        Stream<Completion.Candidate> subcommands = before.isEmpty() && !typed.startsWith("-")
                ? command.subcommands().stream()
                        .map(ShellCommand::syntax)
                        .filter(syntax -> syntax.lastWord().startsWith(typed))
                        .map(syntax -> word(syntax.lastWord(), syntax.summary()))
                : Stream.empty();
        return Stream.concat(subcommands, arguments(command.syntax(), before, typed));
    }

    private static Optional<ShellCommand> subcommand(ShellCommand command, String name) {
        return command.subcommands().stream()
                .filter(sub -> sub.syntax().lastWord().equals(name))
                .findFirst();
    }

    private Stream<Completion.Candidate> arguments(CommandSyntax syntax, List<String> before, String typed) {
        Optional<CommandOption> valued = before.isEmpty()
                ? Optional.empty()
                : syntax.option(before.get(before.size() - 1)).filter(CommandOption::takesValue);
        if (valued.isPresent()) {
            return values(valued.get().completion(), "", typed);
        }
        int equals = typed.indexOf('=');
        if (typed.startsWith("--") && equals > 0) {
            return syntax.option(typed.substring(0, equals))
                    .map(option ->
                            values(option.completion(), typed.substring(0, equals + 1), typed.substring(equals + 1)))
                    .orElseGet(Stream::empty);
        }
        return typed.startsWith("-") ? options(syntax, before, typed) : operands(syntax, before, typed);
    }

    private static Stream<Completion.Candidate> options(CommandSyntax syntax, List<String> before, String typed) {
        return syntax.allOptions().stream()
                .filter(option -> option.repeated()
                        || !before.contains("--" + option.name()) && !before.contains("-" + option.letter()))
                .filter(option -> ("--" + option.name()).startsWith(typed))
                .map(option -> word("--" + option.name(), option.help()));
    }

    private Stream<Completion.Candidate> operands(CommandSyntax syntax, List<String> before, String typed) {
        int index = 0;
        for (int i = 0; i < before.size(); i++) {
            Optional<CommandOption> option = syntax.option(before.get(i));
            i += option.filter(CommandOption::takesValue).isPresent() ? 1 : 0;
            index += before.get(i).startsWith("-") || option.isPresent() ? 0 : 1;
        }
        Optional<Operand> operand = operand(syntax.operands(), index);
        if (operand.isPresent()) {
            return values(operand.get().completion(), "", typed);
        }
        return typed.isEmpty() ? options(syntax, before, "--") : Stream.empty();
    }

    /** The operand at a place; the last one again where several of it may be given. */
    private static Optional<Operand> operand(List<Operand> operands, int index) {
        int last = operands.size() - 1;
        if (index <= last) {
            return Optional.of(operands.get(index));
        }
        return last >= 0 && operands.get(last).repeated() ? Optional.of(operands.get(last)) : Optional.empty();
    }

    private Stream<Completion.Candidate> values(Completion completion, String start, String typed) {
        return completion.of(typed, session.currentDir()).stream()
                .map(c -> new Completion.Candidate(start + c.text(), c.shown(), c.help(), c.complete()));
    }

    private static Completion.Candidate word(String text, String help) {
        return new Completion.Candidate(text, text, help, true);
    }
}
