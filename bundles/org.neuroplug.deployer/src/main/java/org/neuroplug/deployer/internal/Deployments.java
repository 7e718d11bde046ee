package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.deployer.internal.trust.Trust;
import org.osgi.framework.Bundle;

/**
 * Takes jars up, replaces them and takes them away. A replacement is started before the version of before goes; when it does not
 * start, that version stays. Calls that change something must not overlap; {@link #jars} may be called at any time.
 */
final class Deployments {
    private final Map<Path, Deployment> byFile = new ConcurrentSkipListMap<>();
    private final PluginReader reader;
    private final Trust trust;
    private final Bundles bundles;
    private final Departures departures;
    private final Rivals rivals = new Rivals();

    Deployments(PluginReader reader, Trust trust, Bundles bundles, Departures departures) {
        this.reader = reader;
        this.trust = trust;
        this.bundles = bundles;
        this.departures = departures;
    }

    List<PluginJar> jars() {
        return byFile.values().stream().map(Deployment::toPluginJar).toList();
    }

    boolean knows(Path file) {
        return byFile.containsKey(file);
    }

    /** Whether a jar waits for what others may offer. */
    boolean lacksSomething() {
        return byFile.values().stream().anyMatch(known -> known.waiting().isPresent());
    }

    /** A file appeared or changed. */
    void take(Path file) {
        Deployment before = byFile.getOrDefault(file, Deployment.none(file));
        byFile.put(file, before);
        try {
            take(before, reader.read(file));
        } catch (UnusableJarException e) {
            discardWaiting(before);
            byFile.put(file, before.failed(Optional.empty(), e.getMessage()));
        } catch (NoSuchFileException e) {
            drop(file); // gone again while it was being read
        } catch (IOException e) {
            byFile.put(file, before.failed(Optional.empty(), "cannot be read: " + Failure.text(e)));
        }
    }

    /** A file is gone. */
    void drop(Path file) {
        Optional.ofNullable(byFile.remove(file)).ifPresent(gone -> {
            discard(gone);
            restoreTwins(gone);
        });
    }

    /** Tries those again that lacked something; to be called after others came or went. */
    void retry() {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Deployment waiting : List.copyOf(byFile.values())) {
                waiting.waiting()
                        .ifPresent(bundle -> start(waiting, waiting.archive().orElseThrow(), bundle));
                progress |= waiting.waiting().isPresent()
                        && byFile.get(waiting.file()).isActive();
            }
        }
    }

    /** Those in use whose bundle lost what it needs, with others that went. */
    void review() {
        for (Deployment known : List.copyOf(byFile.values())) {
            if (known.reason().isEmpty() && !known.isActive()) {
                Bundle bundle = known.used().orElseThrow();
                PluginArchive archive = known.archive().orElseThrow();
                bundles.start(bundle)
                        .ifPresent(failure -> byFile.put(
                                known.file(),
                                Deployment.none(known.file()).unresolved(archive, bundle, failure.reason())));
            }
        }
    }

    /** Takes away what is no longer trusted, and takes up what is now. */
    void reconsider() {
        for (Deployment known : List.copyOf(byFile.values())) {
            boolean stays = Stream.concat(known.used().stream(), known.waiting().stream())
                    .allMatch(bundle -> trust.objection(Bundles.copyOf(bundle), Bundles.sha256(bundle))
                            .isEmpty());
            if (!stays) {
                byFile.put(known.file(), discard(known));
            }
            if (!stays || known.untrusted()) {
                take(known.file());
            }
        }
    }

    private Deployment discard(Deployment known) {
        known.waiting().ifPresent(departures::remove);
        known.used().ifPresent(departures::remove);
        return known.withoutBundles();
    }

    private void take(Deployment before, PluginArchive archive) {
        if (before.hasBytes(archive.sha256())
                && (before.isActive() || before.waiting().isPresent())) {
            return;
        }
        discardWaiting(before);
        Optional<String> objection = trust.objection(archive.copy(), archive.sha256());
        if (objection.isPresent()) {
            Deployment left = usedAlready(before, archive) ? discard(before) : before;
            byFile.put(before.file(), left.distrusted(archive, objection.get()));
            archive.discard();
            return;
        }
        Optional<Deployment> twin = byFile.values().stream()
                .filter(other -> !other.file().equals(before.file()) && other.hasBytes(archive.sha256()))
                .findFirst();
        if (twin.isPresent()) {
            String name = twin.get().file().getFileName().toString();
            byFile.put(before.file(), before.failed(Optional.of(archive), "has the same bytes as " + name));
            return;
        }
        Optional<Deployment> rival = rivals.of(before.file(), archive, byFile.values());
        if (rival.isPresent() && !rivals.isOlder(before.file(), rival.get().file())) {
            byFile.put(before.file(), before.failed(Optional.of(archive), Rivals.reason(archive, rival.get())));
            archive.discard();
            return;
        }
        rival.ifPresent(younger ->
                byFile.put(younger.file(), discard(younger).failed(younger.archive(), Rivals.reason(archive, before))));
        if (usedAlready(before, archive)) {
            byFile.put(before.file(), before.active(archive, before.used().orElseThrow()));
            return;
        }
        try {
            Bundle bundle = bundles.install(archive);
            departures.keep(bundle);
            start(before, archive, bundle);
        } catch (UnusableJarException e) {
            byFile.put(before.file(), before.failed(Optional.of(archive), e.getMessage()));
            archive.discard();
        }
    }

    private void start(Deployment before, PluginArchive archive, Bundle bundle) {
        Optional<Failure> failure = bundles.start(bundle);
        if (failure.isEmpty()) {
            byFile.put(before.file(), before.active(archive, bundle));
            before.used().filter(old -> !old.equals(bundle)).ifPresent(departures::remove);
        } else if (failure.get().unresolved()) {
            byFile.put(
                    before.file(),
                    before.unresolved(archive, bundle, failure.get().reason()));
        } else {
            byFile.put(
                    before.file(),
                    before.failed(Optional.of(archive), failure.get().reason()));
            departures.remove(bundle);
        }
    }

    /** The bytes of before are back after a replacement that failed. */
    private static boolean usedAlready(Deployment before, PluginArchive archive) {
        return before.used()
                .filter(bundle -> Bundles.runsFrom(bundle, archive.copy()))
                .isPresent();
    }

    private void discardWaiting(Deployment before) {
        before.waiting().ifPresent(departures::remove);
    }

    /** Of two files with the same bytes, or the same version, the other one is needed now. */
    private void restoreTwins(Deployment gone) {
        gone.archive().ifPresent(archive -> byFile.values().stream()
                .filter(other -> !other.isActive()
                        && (other.hasBytes(archive.sha256())
                                || other.archive()
                                        .filter(archive::hasSameVersion)
                                        .isPresent())
                        && Files.exists(other.file()))
                .findFirst()
                .ifPresent(twin -> take(twin.file())));
    }
}
