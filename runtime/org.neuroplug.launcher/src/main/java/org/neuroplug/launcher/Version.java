package org.neuroplug.launcher;

import java.util.Optional;

/** The version of the workbench that is started, which is the launcher's own. */
final class Version {
    private Version() {}

    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
