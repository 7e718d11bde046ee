package org.neuroplug.shell.internal.gogo;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.apache.felix.gogo.jline.Builtin;
import org.apache.felix.gogo.jline.Posix;
import org.apache.felix.gogo.jline.Procedural;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What every shell has besides commands of its own: loops, files, text, jobs. Gogo's, but for its daemons and its editor. */
@Component(service = BasicCommands.class, immediate = true)
public final class BasicCommands {
    private final List<ServiceRegistration<?>> registered = new ArrayList<>();
    private final BundleContext context;

    @Activate
    public BasicCommands(
            BundleContext context, @Reference CommandProcessor processor, @Reference RunningCommands running) {
        this.context = context;
        register("gogo", new Procedural(), "each", "if", "not", "throw", "try", "until", "while", "break", "continue");
        register(
                "gogo",
                new Posix(processor),
                "cat",
                "cd",
                "clear",
                "date",
                "echo",
                "grep",
                "head",
                "less",
                "ls",
                "pwd",
                "sleep",
                "sort",
                "tail",
                "wc");
        register("gogo", new Builtin(), "bg", "fg", "format", "history", "jobs", "new", "set", "tac", "type");
        register(GogoCommands.SCOPE, new ShellControl(running), ShellControl.COMMANDS);
    }

    private void register(String scope, Object commands, String... names) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(CommandProcessor.COMMAND_SCOPE, scope);
        properties.put(CommandProcessor.COMMAND_FUNCTION, names);
        registered.add(context.registerService(Object.class, commands, properties));
    }

    @Deactivate
    void close() {
        registered.forEach(ServiceRegistration::unregister);
    }
}
