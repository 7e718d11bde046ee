package org.neuroplug.deployer.internal.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neuroplug.api.plugin.ApprovedJar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of approved jars: a line for each with its SHA-256 and its name, as {@code sha256sum} writes it; comments begin with
 * {@code #}. It is read each time anew, because people and other workbenches write to it, too. What is not understood approves
 * nothing, and is kept.
 */
public final class ApprovedJars {
    private static final Logger LOG = LoggerFactory.getLogger(ApprovedJars.class);
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})(?:[ \\t]+\\*?(.*))?");
    private static final List<String> HEAD = List.of(
            "# The plug-ins that may run when plugins.trust is pinned: SHA-256 and name of each jar, as sha256sum writes them.",
            "# 'plugin trust JAR' adds a line, 'plugin distrust NAME' takes it away; both can be done here as well.");

    private final Path file;
    private final Set<String> complained = new HashSet<>();

    public ApprovedJars(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** The jars in the order of their lines. */
    public synchronized List<ApprovedJar> list() throws IOException {
        List<ApprovedJar> jars = new ArrayList<>();
        for (String line : lines()) {
            Optional<ApprovedJar> jar = parse(line);
            jar.ifPresent(jars::add);
            if (jar.isEmpty() && !line.isBlank() && !line.startsWith("#") && complained.add(line)) {
                LOG.warn("{}: a line is not understood: {}", file, line);
            }
        }
        return jars;
    }

    boolean contains(String sha256) throws IOException {
        return list().stream().anyMatch(jar -> jar.sha256().equals(sha256));
    }

    /** Adds a jar unless it is there. */
    public synchronized void add(ApprovedJar jar) throws IOException {
        if (contains(jar.sha256())) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.exists(file) ? lines() : HEAD);
        lines.add(jar.sha256() + "  " + jar.name().replaceAll("\\p{Cntrl}", "?"));
        write(lines);
    }

    /** Takes jars away; every other line stays as it is. */
    public synchronized void remove(List<ApprovedJar> jars) throws IOException {
        List<String> hashes = jars.stream().map(ApprovedJar::sha256).toList();
        write(lines().stream()
                .filter(line ->
                        parse(line).map(jar -> !hashes.contains(jar.sha256())).orElse(true))
                .toList());
    }

    private List<String> lines() throws IOException {
        return Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
    }

    private void write(List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            Files.write(part, lines, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Optional<ApprovedJar> parse(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        return matcher.matches()
                ? Optional.of(new ApprovedJar(
                        matcher.group(1).toLowerCase(Locale.ROOT),
                        Optional.ofNullable(matcher.group(2)).orElse("")))
                : Optional.empty();
    }
}
