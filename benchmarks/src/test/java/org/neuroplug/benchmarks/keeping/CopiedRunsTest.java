package org.neuroplug.benchmarks.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiedRunsTest {
    @TempDir
    Path folder;

    private Path archive(String document) throws IOException {
        Path archive = folder.resolve("one.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("runs/r1.json"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("contents.json"));
        }
        return archive;
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void everyCopyHasAnIdAndAStartOfItsOwn() throws IOException {
        Path many = folder.resolve("many.zip");
        new CopiedRuns(archive("{\"id\":\"r1\",\"plan\":{\"started\":\"2026-01-01T00:00:00Z\"},\"started\":\"x\"}"))
                .write(2, many);
        try (ZipFile zip = new ZipFile(many.toFile())) {
            assertEquals(
                    List.of("runs/20200101-000000-copy.json", "runs/20200101-000100-copy.json", "contents.json"),
                    zip.stream().map(ZipEntry::getName).toList());
            String second = text(zip, "runs/20200101-000100-copy.json");
            assertEquals(
                    "{\"id\":\"20200101-000100-copy\",\"plan\":{\"started\":\"2020-01-01T00:01:00Z\"},\"started\":\"x\"}",
                    second);
            assertTrue(text(zip, "contents.json").contains("\"bytes\":" + second.length()));
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() throws IOException {
        Path other = archive("{\"id\":\"r1\"}");
        assertThrows(IOException.class, () -> new CopiedRuns(other));
    }
}
