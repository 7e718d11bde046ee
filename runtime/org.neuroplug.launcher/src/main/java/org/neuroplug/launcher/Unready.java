package org.neuroplug.launcher;

import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Why the workbench did not come up: the first bundle that cannot be started, and what it lacks. */
final class Unready {
    private Unready() {}

    static String explain(BundleContext context) {
        return Stream.of(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.INSTALLED)
                .flatMap(bundle -> failure(bundle).stream())
                .findFirst()
                .orElse("the runtime has no bundle that runs commands; build it again");
    }

    private static Optional<String> failure(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return Optional.empty();
        } catch (BundleException e) {
            return Optional.of("cannot start " + bundle.getSymbolicName() + ": " + e.getMessage());
        }
    }
}
