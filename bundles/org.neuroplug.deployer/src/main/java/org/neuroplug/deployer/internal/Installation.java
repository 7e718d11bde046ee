package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.workbench.OtherVersions;
import org.neuroplug.deployer.internal.trust.Trust;

/** Puts a jar from elsewhere into the plug-in folder, or leaves the folder as it was. */
final class Installation {
    private final Path folder;
    private final PluginReader reader;
    private final Trust trust;
    private final Supplier<List<PluginJar>> jars;

    /** @param jars what is in the folder */
    Installation(Path folder, PluginReader reader, Trust trust, Supplier<List<PluginJar>> jars) {
        this.folder = folder;
        this.reader = reader;
        this.trust = trust;
        this.jars = jars;
    }

    /**
     * Does it.
     *
     * @param change with which it is done
     * @return the jar as it is listed then
     */
    PluginJar run(Path source, OtherVersions others, FolderChange change) throws IOException {
        String name = source.getFileName().toString();
        PluginArchive archive = accept(source);
        try {
            List<PluginJar> known = jars.get();
            for (PluginJar jar : known) {
                if (jar.sha256().equals(archive.sha256()) && jar.active()) {
                    return others == OtherVersions.REPLACE ? alone(jar, known, change) : jar;
                }
            }
            Path target = target(archive, name, others);
            List<PluginJar> rivals = known.stream()
                    .filter(jar -> jar.symbolicName().equals(archive.symbolicName())
                            || jar.file().equals(target))
                    .toList();
            if (others == OtherVersions.REFUSE && !rivals.isEmpty()) {
                throw new InvalidInputException(inTheWay(archive, rivals));
            }
            return put(archive, target, others == OtherVersions.REPLACE ? rivals : List.of(), change);
        } finally {
            change.undo();
            Files.deleteIfExists(archive.copy());
        }
    }

    /** A jar that is there already, without other versions of it. */
    private static PluginJar alone(PluginJar jar, List<PluginJar> known, FolderChange change) throws IOException {
        for (PluginJar other : known) {
            if (other.symbolicName().equals(jar.symbolicName()) && !other.file().equals(jar.file())) {
                change.remove(other.file());
            }
        }
        change.commit();
        return jar;
    }

    /** A copy of a jar that can be used and is trusted; the caller deletes it. */
    PluginArchive accept(Path source) throws IOException {
        PluginArchive archive = read(source);
        Optional<String> objection = trust.objection(source, archive.sha256());
        if (objection.isPresent()) {
            Files.deleteIfExists(archive.copy());
            throw new InvalidInputException(source.getFileName() + " " + objection.get());
        }
        return archive;
    }

    private PluginArchive read(Path source) throws IOException {
        String name = source.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".jar")) {
            throw new InvalidInputException("the file name of a plug-in must end with .jar, was " + name);
        }
        if (!Files.isRegularFile(source)) {
            throw new InvalidInputException(
                    source + (Files.exists(source) ? " is not a file" : ": no such file or folder"));
        }
        try {
            return reader.read(source);
        } catch (UnusableJarException e) {
            throw new InvalidInputException(name + " " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(source + ": " + FileErrors.reason(e), e);
        }
    }

    private PluginJar put(PluginArchive archive, Path target, List<PluginJar> replaced, FolderChange change)
            throws IOException {
        for (PluginJar jar : replaced) {
            if (jar.version().equals(archive.version()) && !jar.file().equals(target)) {
                change.remove(jar.file()); // the same version twice is refused
            }
        }
        change.put(archive.copy(), target);
        PluginJar now = jars.get().stream()
                .filter(jar -> jar.file().equals(target))
                .findFirst()
                .orElseThrow(() -> new IOException(target + " was deleted by somebody else"));
        if (!now.active() && !now.waiting()) {
            throw new InvalidInputException(target.getFileName() + " " + now.reason());
        }
        for (PluginJar jar : replaced) {
            if (!jar.file().equals(target) && Files.exists(jar.file())) {
                change.remove(jar.file());
            }
        }
        change.commit();
        return now;
    }

    /** A file of the same name with another version is not overwritten when that one is to stay. */
    private Path target(PluginArchive archive, String name, OtherVersions others) {
        Path plain = folder.resolve(name);
        return others == OtherVersions.KEEP && Files.exists(plain)
                ? folder.resolve(archive.symbolicName() + "-" + archive.version() + ".jar")
                : plain;
    }

    private static String inTheWay(PluginArchive archive, List<PluginJar> rivals) {
        String there = rivals.stream()
                .map(jar -> jar.file().getFileName() + " ("
                        + (jar.symbolicName().isEmpty() ? "no bundle" : jar.symbolicName() + " " + jar.version())
                        + ")")
                .collect(Collectors.joining(", "));
        return archive.symbolicName() + " " + archive.version() + " is not put in, because the folder holds " + there
                + ": replace it (--replace), or keep both (--beside)";
    }
}
