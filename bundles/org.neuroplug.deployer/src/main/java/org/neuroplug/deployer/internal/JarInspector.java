package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginReport;
import org.neuroplug.api.workbench.JarInspection;
import org.neuroplug.api.workbench.PluginInspector;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Installs a jar aside, has its plug-ins checked, and takes it away again. */
@Component
public final class JarInspector implements JarInspection {
    private final PluginDeployer deployer;
    private final PluginInspector inspector;
    private final Bundles bundles;

    @Activate
    public JarInspector(
            BundleContext context, @Reference PluginDeployer deployer, @Reference PluginInspector inspector) {
        this(deployer, inspector, new Bundles(context, new TimeLimit(Duration.ofSeconds(10))));
    }

    JarInspector(PluginDeployer deployer, PluginInspector inspector, Bundles bundles) {
        this.deployer = deployer;
        this.inspector = inspector;
        this.bundles = bundles;
    }

    @Override
    public List<PluginReport> inspect(Path jar) throws IOException, InterruptedException {
        PluginArchive archive = deployer.accept(jar);
        try {
            Bundle bundle = bundles.installAside(archive);
            try {
                return inspect(bundle, archive, jar);
            } finally {
                bundles.removeAside(bundle);
            }
        } catch (UnusableJarException e) {
            throw new InvalidInputException(jar.getFileName() + " " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(archive.copy());
        }
    }

    private List<PluginReport> inspect(Bundle bundle, PluginArchive archive, Path jar)
            throws UnusableJarException, InterruptedException {
        Optional<Failure> failure = bundles.start(bundle);
        if (failure.isPresent()) {
            throw new UnusableJarException(failure.get().reason());
        }
        List<PluginReport> reports = inspector.inspect(bundle.getBundleId(), archive.sha256());
        if (reports.isEmpty()) {
            throw new InvalidInputException(jar.getFileName()
                    + " provides no plug-in: it registers no service with a name, or lacks another service");
        }
        return reports;
    }
}
