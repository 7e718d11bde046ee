package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neuroplug.api.definition.DefinedActivation;
import org.neuroplug.api.definition.Definitions;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code undefine}: removes what {@code define} made. */
@Component(service = ShellCommand.class)
public final class UndefineCommand implements ShellCommand {
    private final Definitions definitions;

    @Activate
    public UndefineCommand(@Reference Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("undefine", Topic.PLUGINS, "removes an activation that was made of a formula")
                .taking(Operand.required("NAME", Completions.words(() -> definitions.list().stream()
                        .map(DefinedActivation::name)
                        .toList())))
                .with(CommandOption.flag("", "json", "print one JSON document"))
                .example("undefine bent # what 'define bent …' made");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        DefinedActivation gone = definitions.undefine(arguments.operand(0));
        if (arguments.has("json")) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", gone.name());
            tree.put("version", gone.version());
            tree.put("formula", gone.definition().formula());
            Json.print(invocation.out(), tree);
        } else {
            invocation
                    .out()
                    .println("removed " + gone.name() + " " + gone.version() + ": "
                            + gone.definition().formula());
        }
        return ExitCode.DONE;
    }
}
