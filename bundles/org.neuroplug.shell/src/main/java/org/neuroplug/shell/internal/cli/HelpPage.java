package org.neuroplug.shell.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The help of one command, set to the width of a terminal. */
public final class HelpPage {
    private static final int WIDEST = 100;
    private static final String INDENT = "  ";

    private final ShellCommand command;
    private final int width;

    public HelpPage(ShellCommand command, int width) {
        this.command = command;
        this.width = Math.min(width, WIDEST);
    }

    /** The lines of the page. */
    public List<String> lines() {
        CommandSyntax syntax = command.syntax();
        List<String> lines = new ArrayList<>(Words.wrap(syntax.name() + ": " + syntax.summary(), width));
        lines.add("");
        lines.addAll(usage(syntax));
        for (String paragraph : syntax.description()) {
            lines.add("");
            lines.addAll(Words.wrap(paragraph, width));
        }
        section(lines, "Commands", subcommands());
        section(lines, "Options", options(syntax));
        section(lines, "Examples", examples(syntax));
        return lines;
    }

    private List<String> usage(CommandSyntax syntax) {
        String words = syntax.operands().stream().map(o -> " " + o).collect(Collectors.joining());
        String options = syntax.options().isEmpty() ? "" : " [OPTIONS]";
        List<String> lines = new ArrayList<>();
        boolean onlySubcommands =
                !command.subcommands().isEmpty() && syntax.options().isEmpty();
        if (!onlySubcommands) {
            lines.add("Usage: " + syntax.name() + words + options);
        }
        if (!command.subcommands().isEmpty()) {
            lines.add((lines.isEmpty() ? "Usage: " : "       ") + syntax.name() + " COMMAND …");
        }
        return lines;
    }

    private List<String> subcommands() {
        List<List<String>> rows = command.subcommands().stream()
                .map(ShellCommand::syntax)
                .map(s -> List.of(
                        s.lastWord() + s.operands().stream().map(o -> " " + o).collect(Collectors.joining()),
                        s.summary()))
                .toList();
        return Words.columns(rows, INDENT, width);
    }

    private List<String> options(CommandSyntax syntax) {
        List<List<String>> rows = syntax.allOptions().stream()
                .map(o -> List.of(
                        (o.letter().isEmpty() ? "    " : "-" + o.letter() + ", ") + "--" + o.name()
                                + (o.takesValue() ? " " + o.value() : ""),
                        o.help()))
                .toList();
        return Words.columns(rows, INDENT, width);
    }

    private List<String> examples(CommandSyntax syntax) {
        List<String> lines = new ArrayList<>();
        for (String example : syntax.examples()) {
            int hash = example.indexOf('#');
            lines.add(INDENT + (hash < 0 ? example : example.substring(0, hash).stripTrailing()));
            if (hash >= 0) {
                Words.wrap(example.substring(hash + 1).strip(), width - 6).forEach(l -> lines.add("      " + l));
            }
        }
        return lines;
    }

    private static void section(List<String> lines, String heading, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(heading + ":");
            lines.addAll(content);
        }
    }
}
