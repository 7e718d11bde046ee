package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Dictionary;
import org.neuroplug.api.InvalidInputException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * The settings at this moment. They are asked for each time they are needed, because Configuration Admin tells changes later and
 * on a thread of its own: a plug-in that must not run could have run by then.
 */
final class CurrentSettings {
    private final ConfigurationAdmin admin;
    private final Path home;

    CurrentSettings(ConfigurationAdmin admin, Path home) {
        this.admin = admin;
        this.home = home;
    }

    /** @throws InvalidInputException when one of them cannot be understood */
    DeployerSettings get() {
        try {
            Configuration[] found = admin.listConfigurations("(service.pid=" + PluginDeployer.PID + ")");
            Dictionary<String, Object> properties = found == null ? null : found[0].getProperties();
            return properties == null ? DeployerSettings.defaults(home) : DeployerSettings.of(properties, home);
        } catch (IOException e) {
            throw new InvalidInputException("the settings " + PluginDeployer.PID + " cannot be read: " + e, e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
