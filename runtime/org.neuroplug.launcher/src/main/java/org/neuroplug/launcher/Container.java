package org.neuroplug.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** A running OSGi framework with the bundles of a runtime. */
final class Container implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Container.class.getName());
    private static final long STOP_SECONDS = 10;

    private final Framework framework;

    private Container(Framework framework) {
        this.framework = framework;
    }

    /** Starts a framework and the bundles of {@code <folder>/<start level>/}, level by level. */
    static Container start(FrameworkFactory factory, Map<String, String> settings, Path folder) {
        Framework framework = factory.newFramework(settings);
        try {
            framework.init();
            framework.getBundleContext().addFrameworkListener(Container::log);
            StartLevels bundles = new StartLevels(folder);
            OsgiLog.register(framework.getBundleContext(), bundles::hold);
            int highest = bundles.install(framework.getBundleContext());
            framework.start();
            Container container = new Container(framework);
            container.raiseTo(highest);
            return container;
        } catch (BundleException e) {
            throw new LaunchException("cannot start the framework: " + e.getMessage(), e);
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (BundleException e) {
            LOG.log(Level.WARNING, "the framework did not stop cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void raiseTo(int level) {
        CountDownLatch reached = new CountDownLatch(1);
        framework.adapt(FrameworkStartLevel.class).setStartLevel(level, event -> reached.countDown());
        try {
            reached.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void log(FrameworkEvent event) {
        Level level =
                switch (event.getType()) {
                    case FrameworkEvent.ERROR -> isAnswered(event) ? Level.INFO : Level.SEVERE;
                    case FrameworkEvent.WARNING -> Level.WARNING;
                    default -> Level.FINE;
                };
        if (event.getThrowable() != null) {
            LOG.log(
                    level,
                    event.getThrowable(),
                    () -> "bundle " + event.getBundle().getSymbolicName());
        }
    }

    /** A service that cannot be created: whoever asked for it says so. */
    private static boolean isAnswered(FrameworkEvent event) {
        return event.getThrowable() instanceof ServiceException;
    }
}
