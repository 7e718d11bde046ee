package org.neuroplug.deployer.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.ApprovedJar;
import org.neuroplug.api.plugin.TrustRule;
import org.neuroplug.api.workbench.PluginTrust;
import org.neuroplug.deployer.internal.trust.ApprovedJars;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people approve. File Install tells it when somebody else changed the file of approved jars, or the key store. */
@Component(
        service = {PluginTrust.class, ArtifactInstaller.class},
        immediate = true)
public final class TrustService implements PluginTrust, ArtifactInstaller {
    /** Which of them is the one may be set later. */
    private static final Pattern KEY_STORES = Pattern.compile(".*\\.(p12|jks)");

    private final PluginDeployer deployer;
    private final ApprovedJars approved;

    @Activate
    public TrustService(@Reference PluginDeployer deployer) {
        this.deployer = deployer;
        this.approved = deployer.approved();
    }

    @Override
    public TrustRule rule() {
        return deployer.settings().trust();
    }

    @Override
    public Path file() {
        return approved.file();
    }

    @Override
    public List<ApprovedJar> approved() throws IOException {
        return approved.list();
    }

    @Override
    public ApprovedJar approve(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new InvalidInputException(jar + (Files.exists(jar) ? " is not a file" : ": no such file or folder"));
        }
        ApprovedJar added =
                new ApprovedJar(JarStore.sha256(jar), jar.getFileName().toString());
        approved.add(added);
        deployer.reconsider();
        return added;
    }

    @Override
    public void withdraw(List<ApprovedJar> jars) throws IOException {
        approved.remove(jars);
        deployer.reconsider();
    }

    @Override
    public boolean canHandle(File artifact) {
        Path file = artifact.toPath().toAbsolutePath();
        return approved.file().equals(file)
                || KEY_STORES.matcher(artifact.getName()).matches();
    }

    @Override
    public void install(File artifact) {
        deployer.reconsider();
    }

    @Override
    public void update(File artifact) {
        deployer.reconsider();
    }

    @Override
    public void uninstall(File artifact) {
        deployer.reconsider();
    }
}
