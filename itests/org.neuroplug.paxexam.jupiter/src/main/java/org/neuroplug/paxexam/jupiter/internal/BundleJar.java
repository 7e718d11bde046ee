package org.neuroplug.paxexam.jupiter.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.options.UrlProvisionOption;
import org.osgi.framework.Constants;

/** A jar on disk that is to be installed from where it lies. */
public record BundleJar(Path file, boolean isFragment) {

    /** Looks at a jar's manifest. */
    public static BundleJar of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no such bundle: " + file.toAbsolutePath());
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            boolean fragment =
                    manifest != null && manifest.getMainAttributes().getValue(Constants.FRAGMENT_HOST) != null;
            return new BundleJar(file, fragment);
        } catch (IOException failure) {
            throw new IllegalArgumentException("not a jar: " + file.toAbsolutePath(), failure);
        }
    }

    /** The option that installs it, without a copy, and starts it unless it is a fragment. */
    public UrlProvisionOption option() {
        return CoreOptions.bundle(
                        "reference:" + file.toAbsolutePath().normalize().toUri())
                .start(!isFragment);
    }
}
