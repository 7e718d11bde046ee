package org.neuroplug.deployer.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neuroplug.api.plugin.PluginJar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what became of the folder's jars, a line for each that changed. Calls must not overlap. */
final class JarReports {
    private static final Logger LOG = LoggerFactory.getLogger(JarReports.class);

    private Map<String, PluginJar> reported = Map.of();

    /** Compares with what was there at the last call. */
    void tell(List<PluginJar> jars) {
        Map<String, PluginJar> now = new TreeMap<>();
        for (PluginJar jar : jars) {
            String name = jar.file().getFileName().toString();
            now.put(name, jar);
            if (!jar.equals(reported.get(name))) {
                tell(name, jar);
            }
        }
        reported.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> LOG.info("plug-in {}: gone", name));
        reported = now;
    }

    private static void tell(String name, PluginJar jar) {
        if (jar.active()) {
            LOG.info("plug-in {}: {} {}, SHA-256 {}", name, jar.symbolicName(), jar.version(), jar.sha256());
        } else {
            LOG.warn("plug-in {}: {}", name, jar.reason());
        }
    }
}
