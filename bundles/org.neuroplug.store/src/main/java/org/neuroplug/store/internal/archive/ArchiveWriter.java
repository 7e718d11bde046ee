package org.neuroplug.store.internal.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.store.internal.document.JsonText;
import org.neuroplug.store.internal.document.PortableRun;
import org.neuroplug.store.internal.document.RunDocument;

/**
 * Writes runs into one zip: a document for each, and at the end {@value ArchiveReader#CONTENTS}, which names them with their sizes and
 * SHA-256. The file appears when it is complete.
 */
public final class ArchiveWriter {
    private final Path file;
    private final boolean overwrite;

    /**
     * Checks that the file can be written.
     *
     * @throws InvalidInputException when there is something already, or no folder for it
     */
    public ArchiveWriter(Path file, boolean overwrite) {
        this.file = file.toAbsolutePath().normalize();
        this.overwrite = overwrite;
        if (Files.isDirectory(this.file)) {
            throw bad("it is a folder");
        }
        if (!overwrite && Files.exists(this.file, LinkOption.NOFOLLOW_LINKS)) {
            throw bad("it exists already and shall not be overwritten");
        }
        if (this.file.getParent() == null || !Files.isDirectory(this.file.getParent())) {
            throw bad("there is no folder " + this.file.getParent());
        }
    }

    private InvalidInputException bad(String reason) {
        return new InvalidInputException("cannot write runs to '" + file + "': " + reason);
    }

    /** Gives one run after the other. */
    @FunctionalInterface
    public interface Source {
        PortableRun run(String id) throws IOException;
    }

    /** Writes the runs of some ids. */
    public void write(List<String> ids, Source source) throws IOException {
        Path temporary = file.resolveSibling(".neuroplug-export-" + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                write(zip, ids, source);
            }
            complete(temporary);
        } catch (FileSystemException e) {
            throw new IOException("cannot write " + file + ": " + FileErrors.reason(e), e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void complete(Path temporary) throws IOException {
        if (overwrite) {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(temporary, file);
        }
    }

    private static void write(ZipOutputStream zip, List<String> ids, Source source) throws IOException {
        List<Object> contents = new ArrayList<>();
        for (String id : ids) {
            byte[] document = RunDocument.of(source.run(id)).getBytes(StandardCharsets.UTF_8);
            entry(zip, ArchiveReader.entryName(id), document);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", id);
            line.put("bytes", document.length);
            line.put("sha256", Sha256.of(document));
            contents.add(line);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", ArchiveReader.FORMAT);
        tree.put("runs", contents);
        entry(zip, ArchiveReader.CONTENTS, JsonText.write(tree).getBytes(StandardCharsets.UTF_8));
    }

    /** Without a date, so that the same runs give the same bytes. */
    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
