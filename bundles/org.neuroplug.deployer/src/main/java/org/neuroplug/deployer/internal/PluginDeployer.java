package org.neuroplug.deployer.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    private final Path folder;
    private final Path home;
    private final Supplier<DeployerSettings> settings;
    private final ApprovedJars approved;
    private final Trust trust;
    private final PluginReader offered;
    private final Deployments deployments;
    private final Afterwards afterwards = new Afterwards();
    private Map<String, PluginJar> reported = Map.of();
    private volatile PluginLeases leases;

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
        this.folder = real(folder);
        this.home = home;
        this.settings = settings;
        this.approved = new ApprovedJars(real(home.resolve("config")).resolve("plugins.trusted"));
        this.trust = new SettledTrust(settings, approved);
        this.offered = reader(context.getDataFile("offered").toPath());
        Bundles bundles = new Bundles(context, limit);
        Departures departures = new Departures(
                bundles, () -> Optional.ofNullable(leases), work -> afterwards.execute(() -> settle(work)));
        this.deployments = new Deployments(reader(context.getDataFile("plugins").toPath()), trust, bundles, departures);
    }

    private PluginReader reader(Path copies) {
        return new PluginReader(
                new QuietFile(Duration.ofMillis(300), Duration.ofSeconds(30)),
                new JarStore(copies, () -> limits().largest()),
                new JarCheck(() -> limits().unpacked()));
    }

    /** The workbench is there, which knows what is in use. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void use(PluginLeases known) {
        leases = known;
    }

    /** The workbench is gone, with whatever it ran. */
    void unuse(PluginLeases known) {
        if (leases == known) {
            leases = null;
        }
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

    private DeployerSettings limits() {
        try {
            return settings.get();
        } catch (InvalidInputException e) {
            return DeployerSettings.defaults(home);
        }
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
        return folder;
    }

    @Override
    public List<PluginJar> jars() {
        return deployments.jars();
    }

    @Override
    public synchronized PluginJar install(Path jar, OtherVersions others) throws IOException {
        FolderChange change = new FolderChange(folder, file -> update(file.toFile()), file -> uninstall(file.toFile()));
        return new Installation(folder, offered, trust, this::jars).run(jar.toAbsolutePath(), others, change);
    }

    /**
     * A copy of a jar from anywhere, which the caller deletes.
     *
     * @throws InvalidInputException when it cannot be used or is not trusted
     */
    synchronized PluginArchive accept(Path jar) throws IOException {
        return new Installation(folder, offered, trust, this::jars).accept(jar.toAbsolutePath());
    }

    @Override
    public synchronized void remove(PluginJar jar) throws IOException {
        if (!folder.equals(jar.file().getParent())) {
            throw new InvalidInputException(jar.file() + " is not in the plug-in folder " + folder);
        }
        Files.deleteIfExists(jar.file());
        uninstall(jar.file().toFile());
    }

    /** Every jar, lest File Install should take up by itself what lies in another folder that it watches. */
    @Override
    public boolean canHandle(File artifact) {
        return isJar(artifact.toPath());
    }

    @Override
    public synchronized void install(File artifact) {
        update(artifact);
    }

    @Override
    public synchronized void update(File artifact) {
        Path file = artifact.toPath().toAbsolutePath();
        if (!folder.equals(file.getParent())) {
            LOG.warn("{}: not used, plug-ins belong in {}", file, folder);
            return;
        }
        deployments.take(file);
        if (deployments.lacksSomething()) {
            takeUnseen();
        }
        settle();
    }

    @Override
    public synchronized void uninstall(File artifact) {
        deployments.drop(artifact.toPath().toAbsolutePath());
        settle();
    }

    /** What is missing may be in a jar that File Install has not reported yet. */
    private void takeUnseen() {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> isJar(file) && !deployments.knows(file))
                    .sorted()
                    .toList()
                    .forEach(deployments::take);
        } catch (IOException e) {
            LOG.debug("cannot list {}", folder, e);
        }
    }

    private void settle() {
        deployments.review();
        deployments.retry();
        Map<String, PluginJar> now = new TreeMap<>();
        for (PluginJar jar : deployments.jars()) {
            String name = jar.file().getFileName().toString();
            now.put(name, jar);
            if (!jar.equals(reported.get(name))) {
                report(name, jar);
            }
        }
        reported.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> LOG.info("plug-in {}: gone", name));
        reported = now;
    }

    private static void report(String name, PluginJar jar) {
        if (jar.active()) {
            LOG.info("plug-in {}: {} {}, SHA-256 {}", name, jar.symbolicName(), jar.version(), jar.sha256());
        } else {
            LOG.warn("plug-in {}: {}", name, jar.reason());
        }
    }

    private static boolean isJar(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar") && Files.isRegularFile(file);
    }

    /** As File Install names the files in it. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
