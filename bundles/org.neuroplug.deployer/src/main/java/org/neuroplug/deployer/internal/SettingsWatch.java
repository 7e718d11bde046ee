package org.neuroplug.deployer.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Tells the deployer that its settings changed: it is activated anew each time. The deployer itself must not be, because its
 * plug-ins would be nobody's meanwhile; and Declarative Services does that when settings are deleted.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = PluginDeployer.PID)
@Designate(ocd = DeployerConfig.class)
public final class SettingsWatch {
    @Activate
    public SettingsWatch(@Reference PluginDeployer deployer) {
        deployer.reconsider();
    }
}
