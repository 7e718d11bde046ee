package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.PluginJar;

class DeploymentTest {
    @Test
    void saysOfANewFileThatItIsBeingRead() {
        PluginJar jar = Deployment.none(Path.of("new.jar")).toPluginJar();

        assertFalse(jar.active());
        assertEquals("is being read", jar.reason());
    }
}
