package org.neuroplug.launcher;

import java.util.Collection;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * What the launcher runs: a {@code ToIntFunction<String[]>} that a bundle registered with the property
 * {@code neuroplug.launch}. It is given words and returns the exit code; an interrupt of its thread asks it to return.
 */
enum Entry {
    /** Runs the command of the given words. */
    COMMAND,
    /** Runs the commands of the file that the first word names. */
    SCRIPT,
    /** Reads commands from the terminal until it ends. */
    INTERACTIVE;

    static final String PROPERTY = "neuroplug.launch";

    static Entry of(LaunchRequest.Task task) {
        return switch (task) {
            case COMMAND -> COMMAND;
            case SCRIPT -> SCRIPT;
            case SHELL -> INTERACTIVE;
            case HELP, VERSION -> throw new IllegalArgumentException(task + " needs no workbench");
        };
    }

    @SuppressWarnings("rawtypes")
    Optional<ToIntFunction<String[]>> find(BundleContext context) {
        String filter = "(" + PROPERTY + "=" + name().toLowerCase(java.util.Locale.ROOT) + ")";
        try {
            Collection<ServiceReference<ToIntFunction>> found =
                    context.getServiceReferences(ToIntFunction.class, filter);
            return found.stream()
                    .max(ServiceReference::compareTo)
                    .map(context::getService)
                    .map(Entry::typed);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static ToIntFunction<String[]> typed(ToIntFunction<?> function) {
        return (ToIntFunction<String[]>) function;
    }
}
