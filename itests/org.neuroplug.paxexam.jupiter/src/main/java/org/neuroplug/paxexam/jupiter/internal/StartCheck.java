package org.neuroplug.paxexam.jupiter.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ops4j.pax.exam.TestContainerException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** Finds the bundles that should be running but are not, and says why. */
final class StartCheck {

    private final Framework framework;
    private final StartErrors errors;

    StartCheck(Framework framework, StartErrors errors) {
        this.framework = framework;
        this.errors = errors;
    }

    /** Fails, naming each bundle that was to be started and is not running. */
    void check() {
        List<Bundle> down = Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.adapt(BundleStartLevel.class).isPersistentlyStarted())
                .filter(bundle -> !isRunning(bundle))
                .toList();
        if (!down.isEmpty()) {
            throw failure(down);
        }
    }

    private static boolean isRunning(Bundle bundle) {
        boolean isLazy = bundle.adapt(BundleStartLevel.class).isActivationPolicyUsed()
                && bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
        return bundle.getState() == Bundle.ACTIVE || isLazy && bundle.getState() == Bundle.STARTING;
    }

    private TestContainerException failure(List<Bundle> down) {
        String message = down.stream()
                .map(bundle -> "\n  " + bundle.getSymbolicName() + " " + bundle.getVersion() + " ("
                        + bundle.getLocation() + "): " + reason(bundle))
                .collect(Collectors.joining());
        TestContainerException failure = new TestContainerException(
                down.size() + (down.size() == 1 ? " bundle is" : " bundles are") + " not running:" + message);
        down.stream().map(errors::of).flatMap(Optional::stream).forEach(failure::addSuppressed);
        return failure;
    }

    private String reason(Bundle bundle) {
        int level = framework.adapt(FrameworkStartLevel.class).getStartLevel();
        int needed = bundle.adapt(BundleStartLevel.class).getStartLevel();
        if (needed > level) {
            return "its start level " + needed + " is above the framework's, " + level;
        }
        return errors.of(bundle).map(StartCheck::messages).orElseGet(() -> startAgain(bundle));
    }

    /** For a framework that said nothing: its answer to a direct request. */
    private static String startAgain(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return "it started only when asked again";
        } catch (BundleException failure) {
            return messages(failure);
        }
    }

    /** The messages of an error and its causes, each once. */
    static String messages(Throwable error) {
        List<String> messages = new ArrayList<>();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            messages.add(message(cause));
        }
        return messages.stream().distinct().collect(Collectors.joining(": "));
    }

    /** Frameworks spread one message over many lines; some messages end in a full stop, which others follow here. */
    private static String message(Throwable error) {
        if (error instanceof BundleException) {
            String line = String.valueOf(error.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
            return line.replaceAll("\\.$", "");
        }
        return error instanceof TestContainerException ? error.getMessage().replaceAll("\\.$", "") : error.toString();
    }
}
