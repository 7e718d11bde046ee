package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.DefinedActivation;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.definition.Definitions;
import org.neuroplug.api.definition.FormulaException;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code define}: makes an activation of a formula, or lists those that were made. */
@Component(service = ShellCommand.class)
public final class DefineCommand implements ShellCommand {
    private final Definitions definitions;
    private final DefinitionView view;

    @Activate
    public DefineCommand(
            @Reference Definitions definitions, @Reference Workbench workbench, @Reference PluginFolder folder) {
        this.definitions = definitions;
        this.view = new DefinitionView(workbench, folder);
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("define", Topic.PLUGINS, "makes an activation of a formula, or lists those made so")
                .about(
                        "The formula has x, numbers, pi and e; + - * / ^ (-x^2 is -(x^2), 2^3^2 is 2^9); the functions abs, atan,"
                                + " cbrt, cos, cosh, erf, exp, expm1, log, log1p, max, min, relu, sigmoid, sign, sin, sinh,"
                                + " softplus, sqrt, tan and tanh; if(condition, then, otherwise) with < <= > >= == != and, or,"
                                + " not. Parameters get their values behind it: 'where a=0.5, b=1'; experiments may set them:"
                                + " NAME(a=0.3).")
                .about(
                        "The derivative is found symbolically. What is defined is a plug-in as any other, a jar in the plug-in"
                                + " folder. Defining a name again replaces it, with a new version. Without NAME, lists what is"
                                + " defined. The exit code is 1 when experiments cannot use it.")
                .taking(Operand.optional("NAME", Completions.words(this::names)))
                .taking(Operand.optional("FORMULA", Completion.NONE).withSign())
                .with(
                        CommandOption.valued("", "set", "A=VALUE", "a parameter and its value, as behind where")
                                .repeatable(),
                        CommandOption.flag("", "replace", "take the name of another's plug-in, which is then shadowed"),
                        CommandOption.flag("", "json", "print one JSON document"))
                .example("define bent \"0.5*(sqrt(x^2+1)-1)+x\" # then: activations show bent")
                .example("define leaky \"if(x > 0, x, a*x) where a=0.1\" # then: compare -a relu,leaky,leaky(a=0.3)")
                .example("define mirror \"-x\" # a minus in front is no option here")
                .example("define # lists what is defined");
    }

    private List<String> names() {
        return definitions.list().stream().map(DefinedActivation::name).toList();
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        List<String> words = arguments.operands();
        if (words.isEmpty()) {
            return list(arguments, invocation);
        }
        if (words.size() == 1) {
            throw new InvalidInputException("define needs a FORMULA behind " + words.get(0)
                    + ", such as \"x*sigmoid(x)\"; 'activations show " + words.get(0) + "' shows one that is there");
        }
        Definition definition = new Definition(words.get(0), formula(words.get(1), arguments.texts("set")));
        Optional<DefinedActivation> before = definitions.find(definition.name());
        try {
            tell(definitions.define(definition, arguments.has("replace")), before, arguments, invocation);
        } catch (FormulaException e) {
            new Caret(e.formula(), e.column())
                    .lines(invocation.terminal().width())
                    .forEach(invocation.err()::println);
            throw e;
        }
        return definitions.find(definition.name()).filter(view::isActive).isPresent() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** With the parameters of {@code --set} behind those of the formula itself. */
    private static String formula(String text, List<String> parameters) {
        if (parameters.isEmpty()) {
            return text;
        }
        return text + (text.matches("(?s).*\\bwhere\\b.*") ? ", " : " where ") + String.join(", ", parameters);
    }

    private void tell(
            DefinedActivation made, Optional<DefinedActivation> before, Arguments arguments, Invocation invocation)
            throws IOException {
        if (arguments.has("json")) {
            Json.print(invocation.out(), view.tree(made));
            return;
        }
        view.lines(made, invocation.terminal().width()).forEach(invocation.out()::println);
        before.ifPresent(old -> invocation
                .out()
                .println(
                        old.version().equals(made.version())
                                ? made.name() + " was that already; nothing changed"
                                : "replaces version " + old.version() + ": "
                                        + old.definition().formula()));
        view.shadowed(made).ifPresent(invocation.out()::println);
    }

    private int list(Arguments arguments, Invocation invocation) throws IOException {
        List<DefinedActivation> all = definitions.list();
        if (arguments.has("json")) {
            Json.print(invocation.out(), all.stream().map(view::tree).toList());
        } else if (all.isEmpty()) {
            invocation.out().println("nothing is defined (see define --help)");
        } else {
            all.forEach(defined ->
                    view.lines(defined, invocation.terminal().width()).forEach(invocation.out()::println));
        }
        return ExitCode.DONE;
    }
}
