package org.neuroplug.store.internal.archive;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.store.internal.document.Place;
import org.neuroplug.store.internal.document.PortableRun;
import org.neuroplug.store.internal.document.RunDocument;

/**
 * Reads runs from a zip that may be anybody's. In this order: the names of its entries (the contents and what they name, nothing else),
 * sizes, SHA-256, then the documents. Nothing is unpacked to files.
 */
public final class ArchiveReader {
    /** The layout of archives. */
    static final int FORMAT = 1;

    static final String CONTENTS = "contents.json";

    /** Room for the line of each run of a large archive. */
    private static final int LARGEST_CONTENTS = 16 << 20;

    /** A run of 100 trials with 10,000 epochs each has 60 MB. */
    private static final int LARGEST_RUN = 256 << 20;

    /** All documents of an archive are in memory at once, since all or none of its runs are taken. */
    private static final long LARGEST = 512 << 20;

    private final Path file;

    public ArchiveReader(Path file) {
        this.file = file;
    }

    /** A run that the contents name. */
    private record Line(String id, int bytes, String sha256) {}

    static String entryName(String id) {
        return "runs/" + id + ".json";
    }

    /** Takes one run after the other. */
    @FunctionalInterface
    public interface Target {
        void run(PortableRun run) throws IOException;
    }

    /**
     * Reads all runs.
     *
     * @throws InvalidInputException when the file is not such an archive, or damaged; the target may have had some runs by then
     */
    public void read(Target target) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<Line> lines = contents(zip);
            names(zip, lines);
            sizes(lines);
            for (Line line : lines) {
                target.run(run(zip, line));
            }
        } catch (ZipException | EOFException e) {
            throw new InvalidInputException(file + " is no archive of runs: " + FileErrors.reason(e), e);
        } catch (FileSystemException | FileNotFoundException e) {
            throw new InvalidInputException(file + " cannot be read: " + FileErrors.reason(e), e);
        }
    }

    private List<Line> contents(ZipFile zip) throws IOException {
        String document = file + ": " + CONTENTS;
        Place root = Place.of(document, text(bytes(zip, CONTENTS, LARGEST_CONTENTS)));
        long format = root.get("format").whole();
        if (format != FORMAT) {
            throw new InvalidInputException(document + ": format must be " + FORMAT + ", was " + format
                    + ": another version of Neuroplug has written it");
        }
        return root.get("runs").items().stream().map(ArchiveReader::line).toList();
    }

    private static Line line(Place place) {
        return place.located(() -> new Line(
                StoredRun.checkedId(place.get("id").text()),
                place.get("bytes").count(),
                place.get("sha256").text()));
    }

    private void names(ZipFile zip, List<Line> lines) {
        Set<String> expected = new HashSet<>(List.of(CONTENTS));
        for (Line line : lines) {
            if (!expected.add(entryName(line.id()))) {
                throw new InvalidInputException(file + " names run " + line.id() + " twice");
            }
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            if (!expected.remove(name)) {
                throw new InvalidInputException(file + " holds " + name.replaceAll("\\p{C}", "?")
                        + ", which its contents do not name, or twice");
            }
        }
        Optional<String> missing = expected.stream().findFirst();
        if (missing.isPresent()) {
            throw new InvalidInputException(file + " has no " + missing.get() + ", which its contents name");
        }
    }

    private void sizes(List<Line> lines) {
        for (Line line : lines) {
            if (line.bytes() < 0 || line.bytes() > LARGEST_RUN) {
                throw new InvalidInputException(file + ": a run must have at most " + LARGEST_RUN + " bytes, "
                        + line.id() + " has " + line.bytes());
            }
        }
        long all = lines.stream().mapToLong(Line::bytes).sum();
        if (all > LARGEST) {
            throw new InvalidInputException(file + ": all runs must have at most " + LARGEST + " bytes, have " + all
                    + ": export fewer at once");
        }
    }

    private PortableRun run(ZipFile zip, Line line) throws IOException {
        String name = entryName(line.id());
        byte[] bytes = bytes(zip, name, line.bytes());
        if (bytes.length != line.bytes() || !Sha256.of(bytes).equals(line.sha256())) {
            throw new InvalidInputException(
                    file + ": " + name + " is not what its contents say: size or SHA-256 differ");
        }
        PortableRun run = RunDocument.read(Place.of(file + ": " + name, text(bytes)));
        if (!run.id().equals(line.id())) {
            throw new InvalidInputException(file + ": " + name + " is of another run");
        }
        return run;
    }

    private byte[] bytes(ZipFile zip, String name, int most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new InvalidInputException(file + " is no archive of runs: it has no " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new InvalidInputException(file + ": " + name + " must have at most " + most + " bytes, has more");
            }
            return bytes;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
