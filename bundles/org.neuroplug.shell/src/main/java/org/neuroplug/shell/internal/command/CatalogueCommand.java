package org.neuroplug.shell.internal.command;

import java.util.Arrays;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.catalogue.Catalogue;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code catalogue}: everything that is plugged in, as one page. */
@Component(service = ShellCommand.class)
public final class CatalogueCommand implements ShellCommand {
    private final Workbench workbench;

    @Activate
    public CatalogueCommand(@Reference Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("catalogue", Topic.PLUGINS, "prints everything that is plugged in as Markdown")
                .about(
                        "With formulas, sources, settings, the defaults of other frameworks and pictures; and where the names of Keras"
                                + " and PyTorch lead.")
                .taking(Operand.optional("KIND", Completions.words(CatalogueCommand::words))
                        .several())
                .example("catalogue > catalogue.md")
                .example("catalogue optimizers # of one kind only");
    }

    private static List<String> words() {
        return Arrays.stream(PluginKind.values()).map(PluginKind::plural).toList();
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws InterruptedException {
        List<PluginKind> kinds =
                arguments.operands().stream().map(CatalogueCommand::kind).toList();
        new Catalogue(workbench, Verdicts.usable(workbench))
                .lines(kinds.isEmpty() ? List.of(PluginKind.values()) : kinds)
                .forEach(invocation.out()::println);
        return ExitCode.DONE;
    }

    private static PluginKind kind(String word) {
        return Arrays.stream(PluginKind.values())
                .filter(kind -> kind.plural().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown("kind of plug-in", word, words()));
    }
}
