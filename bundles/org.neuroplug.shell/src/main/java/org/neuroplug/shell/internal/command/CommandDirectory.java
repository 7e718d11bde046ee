package org.neuroplug.shell.internal.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The commands that are there, by name. */
@Component(service = CommandDirectory.class)
public final class CommandDirectory {
    private final Map<String, ShellCommand> commands = new ConcurrentSkipListMap<>();

    public CommandDirectory() {
        add(new HelpCommand(this));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(ShellCommand command) {
        commands.put(command.syntax().name(), command);
    }

    /** A command is gone. */
    public void remove(ShellCommand command) {
        commands.remove(command.syntax().name(), command);
    }

    /** All of them, by name. */
    public List<ShellCommand> all() {
        return List.copyOf(commands.values());
    }

    public Optional<ShellCommand> find(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    public List<String> names() {
        return List.copyOf(commands.keySet());
    }
}
