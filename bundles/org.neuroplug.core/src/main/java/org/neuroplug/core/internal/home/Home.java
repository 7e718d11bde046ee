package org.neuroplug.core.internal.home;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;

/** Where the workbench keeps what is its user's. */
public final class Home {
    private static final String PROPERTY = "neuroplug.home";

    private Home() {}

    /** What the framework property says; the usual one where an application that embeds the workbench sets none. */
    public static Path of(BundleContext context) {
        return Optional.ofNullable(context.getProperty(PROPERTY))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".neuroplug"));
    }
}
