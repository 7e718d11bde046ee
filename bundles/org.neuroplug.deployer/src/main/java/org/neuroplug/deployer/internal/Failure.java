package org.neuroplug.deployer.internal;

import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/**
 * Why a bundle did not start.
 *
 * @param reason in one sentence
 * @param unresolved whether another bundle could change that
 */
record Failure(String reason, boolean unresolved) {
    Failure {
        Objects.requireNonNull(reason, "reason");
    }

    static Failure of(Bundle bundle, Throwable thrown, Bundle[] all) {
        if (!(thrown instanceof BundleException e)) {
            return new Failure("did not start: " + text(thrown), false);
        }
        if (e.getType() == BundleException.RESOLVE_ERROR || bundle.getState() == Bundle.INSTALLED) {
            return new Failure(MissingRequirement.of(bundle, all).orElseGet(() -> "is not resolved: " + text(e)), true);
        }
        String activator = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR);
        if (activator != null && !hasClass(bundle, activator)) {
            return new Failure("its activator " + activator + " is not in the jar", false);
        }
        if (e.getType() == BundleException.ACTIVATOR_ERROR && e.getCause() != null) {
            return new Failure("its activator threw " + text(root(e)), false);
        }
        return new Failure("did not start: " + text(e), false);
    }

    private static boolean hasClass(Bundle bundle, String name) {
        try {
            return bundle.loadClass(name) != null;
        } catch (ClassNotFoundException e) {
            return false;
        } catch (LinkageError e) {
            return true;
        }
    }

    /** The class and the first line of the message. */
    static String text(Throwable thrown) {
        String message = Optional.ofNullable(thrown.getMessage())
                .flatMap(all -> all.lines().findFirst())
                .map(String::strip)
                .orElse("");
        if (thrown instanceof BundleException) {
            return message;
        }
        return thrown.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root instanceof BundleException && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
