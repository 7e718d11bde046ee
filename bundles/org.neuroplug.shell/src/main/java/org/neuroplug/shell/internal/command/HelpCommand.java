package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandCall;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.HelpPage;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.cli.Words;

/** {@code help}: what commands there are, or one of them in full. */
final class HelpCommand implements ShellCommand {
    private final CommandDirectory directory;

    HelpCommand(CommandDirectory directory) {
        this.directory = directory;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("help", Topic.WORKBENCH, "lists the commands, or explains one")
                .taking(Operand.optional("COMMAND", Completions.words(directory::names)))
                .taking(Operand.optional("SUBCOMMAND", Completions.words(this::subcommandNames)))
                .example("help compare # everything about compare")
                .example("help dataset show # about one of its commands");
    }

    private List<String> subcommandNames() {
        return directory.all().stream()
                .flatMap(command -> command.subcommands().stream())
                .map(command -> command.syntax().lastWord())
                .distinct()
                .toList();
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        List<String> names = arguments.operands();
        int width = invocation.terminal().width();
        List<String> lines = names.isEmpty() ? overview(width) : new HelpPage(command(names), width).lines();
        lines.forEach(invocation.out()::println);
        return ExitCode.DONE;
    }

    private ShellCommand command(List<String> names) {
        ShellCommand command = directory
                .find(names.get(0))
                .orElseThrow(() -> InvalidInputException.unknown("command", names.get(0), directory.names()));
        return names.size() == 1 ? command : CommandCall.subcommand(command, names.get(1));
    }

    private List<String> overview(int width) {
        List<String> lines = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            List<List<String>> rows = directory.all().stream()
                    .map(ShellCommand::syntax)
                    .filter(syntax -> syntax.topic() == topic)
                    .map(syntax -> List.of(Words.pad(syntax.name(), 11), syntax.summary()))
                    .toList();
            if (!rows.isEmpty()) {
                lines.add(topic.heading() + ":");
                lines.addAll(Words.columns(rows, "  ", width));
                lines.add("");
            }
        }
        lines.addAll(Words.wrap("'help COMMAND' and 'COMMAND --help' explain one of them.", width));
        return lines;
    }
}
