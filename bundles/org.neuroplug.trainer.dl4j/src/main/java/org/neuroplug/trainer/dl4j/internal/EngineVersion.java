package org.neuroplug.trainer.dl4j.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The version of DL4J itself, as its own jar states it: the bundle around it is versioned with the workbench. */
final class EngineVersion {
    private static final String STATED = "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";

    private EngineVersion() {}

    static String text() {
        Properties stated = new Properties();
        try (InputStream in = MultiLayerNetwork.class.getResourceAsStream(STATED)) {
            if (in != null) {
                stated.load(in);
            }
        } catch (IOException e) {
            stated.clear();
        }
        return Optional.ofNullable(stated.getProperty("version")).orElse("of unknown version");
    }
}
