package org.neuroplug.shell.internal.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.command.CommandDirectory;

/** Completes commands, subcommands, options, and the values that a command's syntax can suggest. */
final class CommandCompleter implements Completer {
    private final CommandDirectory directory;
    private final Supplier<List<String>> others;
    private final Supplier<Path> folder;

    /**
     * Makes it.
     *
     * @param others names of commands that are not ours
     * @param folder against which relative file names are resolved
     */
    CommandCompleter(CommandDirectory directory, Supplier<List<String>> others, Supplier<Path> folder) {
        this.directory = directory;
        this.others = others;
        this.folder = folder;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> words = line.words().subList(0, line.wordIndex());
        String typed =
                line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
        if (words.isEmpty()) {
            directory
                    .all()
                    .forEach(c -> candidates.add(
                            candidate(c.syntax().name(), c.syntax().summary())));
            others.get().stream()
                    .filter(name -> directory.find(name).isEmpty())
                    .forEach(name -> candidates.add(candidate(name, "")));
            return;
        }
        directory
                .find(words.get(0))
                .ifPresent(command -> arguments(command, words.subList(1, words.size()), typed, candidates));
    }

    private void arguments(ShellCommand command, List<String> words, String typed, List<Candidate> candidates) {
        if (!command.subcommands().isEmpty()) {
            if (words.isEmpty()) {
                command.subcommands()
                        .forEach(s -> candidates.add(
                                candidate(s.syntax().lastWord(), s.syntax().summary())));
                return;
            }
            Optional<ShellCommand> sub = command.subcommands().stream()
                    .filter(s -> s.syntax().lastWord().equals(words.get(0)))
                    .findFirst();
            sub.ifPresent(s -> arguments(s, words.subList(1, words.size()), typed, candidates));
            return;
        }
        CommandSyntax syntax = command.syntax();
        Optional<CommandOption> open = words.isEmpty()
                ? Optional.empty()
                : syntax.option(words.get(words.size() - 1)).filter(CommandOption::takesValue);
        if (open.isPresent()) {
            values(open.get().completion(), typed, candidates);
        } else if (typed.startsWith("-")) {
            syntax.allOptions().forEach(o -> candidates.add(candidate("--" + o.name(), o.help())));
        } else {
            operands(syntax, words, typed, candidates);
        }
    }

    private void operands(CommandSyntax syntax, List<String> words, String typed, List<Candidate> candidates) {
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean option = words.get(i).startsWith("-");
            boolean value = i > 0
                    && syntax.option(words.get(i - 1))
                            .filter(CommandOption::takesValue)
                            .isPresent();
            at += option || value ? 0 : 1;
        }
        if (at < syntax.operands().size()) {
            values(syntax.operands().get(at).completion(), typed, candidates);
        }
    }

    private void values(Completion completion, String typed, List<Candidate> candidates) {
        completion
                .of(typed, folder.get())
                .forEach(c -> candidates.add(new Candidate(
                        c.text(), c.shown(), null, c.help().isEmpty() ? null : c.help(), null, null, c.complete())));
    }

    private static Candidate candidate(String text, String help) {
        return new Candidate(text, text, null, help.isEmpty() ? null : help, null, null, true);
    }
}
