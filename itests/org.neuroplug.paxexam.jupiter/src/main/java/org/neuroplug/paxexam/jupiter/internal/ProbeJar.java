package org.neuroplug.paxexam.jupiter.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** Writes the probe's jar: a base jar with its manifest, and the files of some roots. The first of a name wins. */
final class ProbeJar {

    private final JarOutputStream jar;
    private final Set<String> written = new HashSet<>();

    private ProbeJar(JarOutputStream jar) {
        this.jar = jar;
    }

    static void write(Path target, InputStream base, List<ClassRoot> roots) throws IOException {
        try (JarInputStream in = new JarInputStream(base, false);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), in.getManifest())) {
            ProbeJar probe = new ProbeJar(out);
            probe.addAll(in);
            for (ClassRoot root : roots) {
                root.read(probe::addAll);
            }
        }
    }

    private void addAll(JarInputStream base) throws IOException {
        for (ZipEntry entry = base.getNextEntry(); entry != null; entry = base.getNextEntry()) {
            if (!entry.isDirectory()) {
                add(entry.getName(), base);
            }
        }
    }

    private Set<String> addAll(Map<String, Path> files) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            try (InputStream in = Files.newInputStream(file.getValue())) {
                add(file.getKey(), in);
            }
        }
        return written;
    }

    private void add(String name, InputStream content) throws IOException {
        if (written.add(name)) {
            jar.putNextEntry(new ZipEntry(name));
            content.transferTo(jar);
            jar.closeEntry();
        }
    }
}
