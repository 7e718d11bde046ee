package org.neuroplug.shell.internal.gogo;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Function;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.command.CommandDirectory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Makes every command one of Gogo's. */
@Component(service = GogoCommands.class, immediate = true)
public final class GogoCommands {
    /** The first part of our commands' full names in Gogo: {@code neuroplug:compare}. */
    static final String SCOPE = "neuroplug";

    private final Map<ShellCommand, ServiceRegistration<Function>> registered = new ConcurrentHashMap<>();
    private final BundleContext context;
    private final RunningCommands running;

    @Activate
    public GogoCommands(
            BundleContext context, @Reference RunningCommands running, @Reference CommandDirectory directory) {
        this.context = context;
        this.running = running;
        directory.find("help").ifPresent(this::add);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ShellCommand command) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(CommandProcessor.COMMAND_SCOPE, SCOPE);
        properties.put(CommandProcessor.COMMAND_FUNCTION, command.syntax().name());
        registered.put(command, context.registerService(Function.class, new GogoCommand(command, running), properties));
    }

    void remove(ShellCommand command) {
        Optional.ofNullable(registered.remove(command)).ifPresent(ServiceRegistration::unregister);
    }

    @Deactivate
    void close() {
        registered.keySet().forEach(this::remove);
    }
}
