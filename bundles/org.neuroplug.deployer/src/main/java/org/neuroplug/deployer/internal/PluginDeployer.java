package org.neuroplug.deployer.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.workbench.OtherVersions;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.PluginLeases;
import org.neuroplug.deployer.internal.trust.ApprovedJars;
import org.neuroplug.deployer.internal.trust.Trust;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plug-in folder. File Install watches it and reports its jars here, on one thread at a time; when File Install starts, it
 * reports all that are there before it is started. What cannot be used is listed with the reason and logged as one line.
 */
@Component(
        service = {ArtifactInstaller.class, PluginFolder.class, PluginDeployer.class},
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true,
        property = Constants.SERVICE_RANKING + ":Integer=1000")
public final class PluginDeployer implements ArtifactInstaller, PluginFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PluginDeployer.class);
    /** Under which the settings lie. */
    static final String PID = "org.neuroplug.deployer";

    private final JarFolder folder;
    private final Supplier<DeployerSettings> settings;
    private final ApprovedJars approved;
    private final Trust trust;
    private final PluginReader offered;
    private final Deployments deployments;
    private final Afterwards afterwards = new Afterwards();
    private final JarReports reports = new JarReports();
    private final AtomicReference<PluginLeases> leases = new AtomicReference<>();

    /** Watches the folder that the framework property {@code neuroplug.plugins} names. */
    @Activate
    public PluginDeployer(BundleContext context, @Reference ConfigurationAdmin admin) {
        this(
                folder(context, "neuroplug.plugins"),
                folder(context, "neuroplug.home"),
                context,
                new TimeLimit(Duration.ofSeconds(10)),
                new CurrentSettings(admin, folder(context, "neuroplug.home"))::get);
    }

    PluginDeployer(
            Path folder, Path home, BundleContext context, TimeLimit limit, Supplier<DeployerSettings> settings) {
        this.folder = new JarFolder(folder);
        this.settings = settings;
        this.approved = new ApprovedJars(JarFolder.real(home.resolve("config")).resolve("plugins.trusted"));
        this.trust = new SettledTrust(settings, approved);
        Supplier<DeployerSettings> limits = DeployerSettings.orDefaults(settings, home);
        this.offered = PluginReader.into(context.getDataFile("offered").toPath(), limits);
        Bundles bundles = new Bundles(context, limit);
        Departures departures = new Departures(
                bundles, () -> Optional.ofNullable(leases.get()), work -> afterwards.execute(() -> settle(work)));
        PluginReader reader = PluginReader.into(context.getDataFile("plugins").toPath(), limits);
        this.deployments = new Deployments(reader, trust, bundles, departures);
    }

    /** The workbench is there, which knows what is in use. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void use(PluginLeases known) {
        leases.set(known);
    }

    /** The workbench is gone, with whatever it ran. */
    void unuse(PluginLeases known) {
        leases.compareAndSet(known, null);
    }

    @Deactivate
    void stop() {
        afterwards.close();
    }

    private synchronized void settle(Runnable work) {
        work.run();
        settle();
    }

    private static Path folder(BundleContext context, String property) {
        return Path.of(Optional.ofNullable(context.getProperty(property))
                .orElseThrow(() -> new IllegalStateException(property + " is not set")));
    }

    /** The settings in force. @throws InvalidInputException when they cannot be understood */
    DeployerSettings settings() {
        return settings.get();
    }

    ApprovedJars approved() {
        return approved;
    }

    /** What is trusted may have changed. */
    synchronized void reconsider() {
        deployments.reconsider();
        settle();
    }

    @Override
    public Path path() {
        return folder.path();
    }

    @Override
    public List<PluginJar> jars() {
        return deployments.jars();
    }

    @Override
    public synchronized PluginJar install(Path jar, OtherVersions others) throws IOException {
        FolderChange change = new FolderChange(path(), file -> update(file.toFile()), file -> uninstall(file.toFile()));
        return new Installation(path(), offered, trust, this::jars).run(jar.toAbsolutePath(), others, change);
    }

    /**
     * A copy of a jar from anywhere, which the caller deletes.
     *
     * @throws InvalidInputException when it cannot be used or is not trusted
     */
    synchronized PluginArchive accept(Path jar) throws IOException {
        return new Installation(path(), offered, trust, this::jars).accept(jar.toAbsolutePath());
    }

    @Override
    public synchronized void remove(PluginJar jar) throws IOException {
        if (!folder.holds(jar.file())) {
            throw new InvalidInputException(jar.file() + " is not in the plug-in folder " + path());
        }
        Files.deleteIfExists(jar.file());
        uninstall(jar.file().toFile());
    }

    /** Every jar, lest File Install should take up by itself what lies in another folder that it watches. */
    @Override
    public boolean canHandle(File artifact) {
        return JarFolder.isJar(artifact.toPath());
    }

    @Override
    public synchronized void install(File artifact) {
        update(artifact);
    }

    @Override
    public synchronized void update(File artifact) {
        Path file = artifact.toPath().toAbsolutePath();
        if (!folder.holds(file)) {
            LOG.warn("{}: not used, plug-ins belong in {}", file, path());
            return;
        }
        deployments.take(file);
        if (deployments.lacksSomething()) { // it may be in a jar that File Install has not reported yet
            folder.jars().stream().filter(jar -> !deployments.knows(jar)).forEach(deployments::take);
        }
        settle();
    }

    @Override
    public synchronized void uninstall(File artifact) {
        deployments.drop(artifact.toPath().toAbsolutePath());
        settle();
    }

    private void settle() {
        deployments.review();
        deployments.retry();
        reports.tell(deployments.jars());
    }
}
