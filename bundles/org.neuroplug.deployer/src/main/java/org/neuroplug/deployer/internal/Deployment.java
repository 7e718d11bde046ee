package org.neuroplug.deployer.internal;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.plugin.JarState;
import org.neuroplug.api.plugin.PluginJar;
import org.osgi.framework.Bundle;

/**
 * What became of a jar in the plug-in folder.
 *
 * @param file in the folder
 * @param archive its present content; empty when it could not be read as a plug-in
 * @param used the bundle in use: of this content, or of the one before when this one failed
 * @param waiting the bundle of this content that is not resolved yet
 * @param untrusted whether this content is not used because nobody trusts it
 * @param reason why this content is not in use; empty when it is
 */
record Deployment(
        Path file,
        Optional<PluginArchive> archive,
        Optional<Bundle> used,
        Optional<Bundle> waiting,
        boolean untrusted,
        String reason) {
    Deployment {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(used, "used");
        Objects.requireNonNull(waiting, "waiting");
        Objects.requireNonNull(reason, "reason");
    }

    static Deployment none(Path file) {
        return new Deployment(file, Optional.empty(), Optional.empty(), Optional.empty(), false, "");
    }

    /** The content is in use. */
    Deployment active(PluginArchive content, Bundle bundle) {
        return new Deployment(file, Optional.of(content), Optional.of(bundle), Optional.empty(), false, "");
    }

    /** The content cannot be used; what was in use stays so. */
    Deployment failed(Optional<PluginArchive> content, String why) {
        return new Deployment(file, content, used, Optional.empty(), false, why);
    }

    /** The content may be used when other plug-ins come; what was in use stays so. */
    Deployment unresolved(PluginArchive content, Bundle bundle, String why) {
        return new Deployment(file, Optional.of(content), used, Optional.of(bundle), false, why);
    }

    /** The content must not run; what was in use stays so. */
    Deployment distrusted(PluginArchive content, String why) {
        return new Deployment(file, Optional.of(content), used, Optional.empty(), true, why);
    }

    /** The same without a bundle. */
    Deployment withoutBundles() {
        return new Deployment(file, archive, Optional.empty(), Optional.empty(), untrusted, reason);
    }

    boolean isActive() {
        return reason.isEmpty() && used.filter(Bundles::started).isPresent();
    }

    boolean hasBytes(String sha256) {
        return archive.filter(content -> content.sha256().equals(sha256)).isPresent();
    }

    PluginJar toPluginJar() {
        String idle = used.isEmpty() ? "is being read" : "its bundle was stopped";
        String why = isActive() ? "" : reason.isEmpty() ? idle : reason;
        String still = used.filter(bundle -> !why.isEmpty() && Bundles.started(bundle))
                .map(bundle -> "; version " + bundle.getVersion() + " of before stays in use")
                .orElse("");
        return new PluginJar(
                file,
                archive.map(PluginArchive::symbolicName).orElse(""),
                archive.map(PluginArchive::version).orElse(""),
                archive.map(PluginArchive::sha256).orElse(""),
                state(why),
                why + still);
    }

    private JarState state(String why) {
        if (why.isEmpty()) {
            return JarState.ACTIVE;
        }
        if (untrusted) {
            return JarState.UNTRUSTED;
        }
        return waiting.isPresent() ? JarState.WAITING : JarState.UNUSABLE;
    }
}
