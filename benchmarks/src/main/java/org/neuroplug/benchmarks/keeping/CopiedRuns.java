package org.neuroplug.benchmarks.keeping;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies one run many times, each with an id and a start of its own: {@code runs export} writes the zip that it reads, {@code runs
 * import} reads the zip that it writes. Needs nothing but Java, so that it runs from its source.
 */
public final class CopiedRuns {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss'-copy'").withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Pattern STARTED = Pattern.compile("(\"plan\":\\{\"started\":\")[^\"]*");

    private final String id;
    private final String document;

    /** Takes the only run of an archive. */
    CopiedRuns(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            String name = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(entry -> entry.startsWith("runs/"))
                    .collect(Collectors.joining());
            this.id = name.replaceAll("^runs/|\\.json$", "");
            this.document = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!STARTED.matcher(document).find()) {
            throw new IOException(archive + " does not hold one run as this program knows them");
        }
    }

    /** Writes so many copies, a minute apart. */
    void write(int count, Path archive) throws IOException {
        StringJoiner contents = new StringJoiner(",", "{\"format\":1,\"runs\":[", "]}");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
            for (int i = 0; i < count; i++) {
                Instant started = FIRST.plus(Duration.ofMinutes(i));
                String copy = ID.format(started);
                byte[] run = STARTED.matcher(document.replace(id, copy))
                        .replaceFirst("$1" + started)
                        .getBytes(StandardCharsets.UTF_8);
                entry(zip, "runs/" + copy + ".json", run);
                contents.add(
                        "{\"id\":\"" + copy + "\",\"bytes\":" + run.length + ",\"sha256\":\"" + sha256(run) + "\"}");
            }
            entry(zip, "contents.json", contents.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the archive of one run, how many copies are wanted, and the archive for them. */
    public static void main(String[] arguments) throws IOException {
        new CopiedRuns(Path.of(arguments[0])).write(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    }
}
