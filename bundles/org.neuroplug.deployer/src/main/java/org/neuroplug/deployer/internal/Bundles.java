package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neuroplug.api.workbench.PluginInspector;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The framework's side of plug-ins: install, start, take away. */
public final class Bundles {
    private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);
    private static final String REFERENCE = "reference:";
    private static final long REFRESH_SECONDS = 10;

    private final BundleContext context;
    private final TimeLimit limit;
    private final RuntimeGuard guard;

    Bundles(BundleContext context, TimeLimit limit) {
        this.context = context;
        this.guard = new RuntimeGuard(context);
        this.limit = limit;
    }

    Bundle install(PluginArchive archive) throws UnusableJarException {
        try {
            return admitted(context.installBundle(location(archive.copy())));
        } catch (BundleException | IllegalArgumentException e) {
            throw new UnusableJarException("cannot be installed: " + Failure.text(e), e);
        }
    }

    /** Whether a bundle came from the plug-in folder. */
    public static boolean isPlugin(Bundle bundle) {
        return file(bundle).filter(JarStore::isStored).isPresent();
    }

    /** The jar that a bundle runs from; empty when its location does not tell. */
    public static Optional<Path> file(Bundle bundle) {
        String location = bundle.getLocation().startsWith(REFERENCE)
                ? bundle.getLocation().substring(REFERENCE.length())
                : bundle.getLocation();
        return location.startsWith("file:") ? Optional.of(Path.of(URI.create(location))) : Optional.empty();
    }

    /** The hash of the jar that a plug-in runs from. */
    static String sha256(Bundle bundle) {
        return JarStore.hashOf(copyOf(bundle));
    }

    /** Installs a copy of a jar where no list shows its plug-ins. */
    Bundle installAside(PluginArchive archive) throws IOException, UnusableJarException {
        String location = PluginInspector.ASIDE + UUID.randomUUID();
        try (InputStream content = Files.newInputStream(archive.copy())) {
            return admitted(context.installBundle(location, content));
        } catch (BundleException | IllegalArgumentException e) {
            throw new UnusableJarException("cannot be installed: " + Failure.text(e), e);
        }
    }

    /** Takes a bundle away that was installed aside. */
    void removeAside(Bundle bundle) {
        try {
            limit.call(bundle.getSymbolicName(), () -> {
                bundle.uninstall();
                return bundle;
            });
            refresh(bundle);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("plug-in {}: could not be uninstalled, restart the workbench", bundle.getSymbolicName(), e);
        }
    }

    private Bundle admitted(Bundle bundle) throws BundleException, UnusableJarException {
        Optional<String> objection = guard.objection(bundle);
        if (objection.isPresent()) {
            bundle.uninstall();
            throw new UnusableJarException(objection.get());
        }
        return bundle;
    }

    /** Starts a bundle. @return why it did not start; empty when it did */
    Optional<Failure> start(Bundle bundle) {
        if (started(bundle)) {
            return Optional.empty();
        }
        try {
            limit.call(bundle.getSymbolicName(), () -> {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
                return bundle;
            });
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(Failure.of(bundle, e.getCause(), context.getBundles()));
        } catch (TimeoutException e) {
            return Optional.of(new Failure("its activator did not return within " + limit, false));
        }
    }

    /** Whether a bundle runs from a copy. */
    static boolean runsFrom(Bundle bundle, Path copy) {
        return bundle.getLocation().equals(location(copy));
    }

    private static String location(Path copy) {
        return REFERENCE + copy.toUri();
    }

    /** The jar that a plug-in runs from. */
    static Path copyOf(Bundle bundle) {
        return Path.of(URI.create(bundle.getLocation().substring(REFERENCE.length())));
    }

    /** Whether a bundle is in use; one with a lazy activation policy is, too. */
    static boolean started(Bundle bundle) {
        int state = bundle.getState();
        boolean lazy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
        return state == Bundle.ACTIVE || state == Bundle.STARTING && lazy;
    }

    /** Stops a bundle: its services go, its classes stay. */
    void stop(Bundle bundle) {
        try {
            limit.call(bundle.getSymbolicName(), () -> {
                bundle.stop(Bundle.STOP_TRANSIENT);
                return bundle;
            });
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("plug-in {}: could not be stopped", bundle.getSymbolicName(), e);
        }
    }

    /** Uninstalls a bundle and refreshes it alone, with those that use its packages: its class loader can go, and its copy. */
    void remove(Bundle bundle) {
        try {
            limit.call(bundle.getSymbolicName(), () -> {
                bundle.uninstall();
                return bundle;
            });
            refresh(bundle);
            Path copy = copyOf(bundle);
            Files.deleteIfExists(copy);
            Files.deleteIfExists(copy.getParent());
        } catch (DirectoryNotEmptyException e) {
            LOG.trace("plug-in {}: the same bytes are there under another name", bundle.getSymbolicName(), e);
        } catch (IOException e) {
            LOG.debug("plug-in {}: its copy could not be deleted", bundle.getSymbolicName(), e);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("plug-in {}: could not be uninstalled, restart the workbench", bundle.getSymbolicName(), e);
        }
    }

    private void refresh(Bundle bundle) {
        Bundle system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        CountDownLatch refreshed = new CountDownLatch(1);
        system.adapt(FrameworkWiring.class).refreshBundles(Set.of(bundle), event -> refreshed.countDown());
        if (system.getState() != Bundle.ACTIVE) {
            return; // still starting or already stopping: nobody waits
        }
        try {
            if (!refreshed.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("plug-in {}: the framework takes long to let it go", bundle.getSymbolicName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
