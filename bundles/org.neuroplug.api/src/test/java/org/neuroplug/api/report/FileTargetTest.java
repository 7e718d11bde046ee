package org.neuroplug.api.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;

class FileTargetTest {
    @TempDir
    Path folder;

    @Test
    void appearsWholeWhenTheWriterIsClosedAndNotBefore() throws IOException {
        Path file = folder.resolve("report.csv");
        try (FileTarget target = new FileTarget(file, false)) {
            Writer writer = target.writer();
            assertSame(writer, target.writer());
            writer.write("µs 1,5\n");
            writer.flush();
            assertFalse(Files.exists(file));
            writer.close();
            writer.close();
        }
        assertEquals("µs 1,5\n", Files.readString(file, UTF_8));
        assertEquals(List.of("report.csv"), names());
        assertEquals(file.toString(), new FileTarget(file, true).toString());
    }

    @Test
    void leavesTheOldReportWhenGivenUp() throws IOException {
        Path file = Files.writeString(folder.resolve("report.csv"), "old");
        FileTarget target = new FileTarget(file, true);
        Writer writer = target.writer();
        writer.write("half");
        target.close();
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("report.csv"), names());
        assertTrue(assertThrows(IOException.class, () -> writer.write("x"))
                .getMessage()
                .contains(file.toString()));
    }

    @Test
    void replacesOnlyWhenAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("report.csv"), "old");
        assertRefused(file, false, "exists already");
        try (FileTarget target = new FileTarget(file, true)) {
            target.writer().write("new");
            target.writer().close();
        }
        assertEquals("new", Files.readString(file));
    }

    @Test
    void keepsAFileThatAppearsMeanwhile() throws IOException {
        Path file = folder.resolve("report.csv");
        FileTarget target = new FileTarget(file, false);
        target.writer().write("ours");
        Files.writeString(file, "theirs");
        String message =
                assertThrows(IOException.class, () -> target.writer().close()).getMessage();
        assertEquals("cannot write " + file + ": another file has appeared there meanwhile", message);
        assertEquals("theirs", Files.readString(file));
        assertEquals(List.of("report.csv"), names());
    }

    @Test
    void refusesPlacesWhereNoFileCanBe() throws IOException {
        assertRefused(folder.resolve("missing/report.csv"), false, "there is no folder " + folder.resolve("missing"));
        Path notFolder = Files.writeString(folder.resolve("plain"), "");
        assertRefused(notFolder.resolve("report.csv"), false, "cannot write a report to");
        assertRefused(folder.resolve("x".repeat(300)), false, "cannot write a report to");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesToReplaceADevice() {
        assertRefused(Path.of("/dev/null"), true, "it is not a regular file");
        assertTrue(Files.exists(Path.of("/dev/null")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesAFolderThatCannotBeWritten() throws IOException {
        Path locked = Files.createDirectory(
                folder.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeFalse(Files.isWritable(locked), "this user may write anywhere");
        assertRefused(locked.resolve("report.csv"), false, "is not writable");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void writesBehindASymbolicLink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real.getFileName());
        try (FileTarget target = new FileTarget(link, true)) {
            target.writer().write("new");
            target.writer().close();
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskLeavesTheOldReportAndSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("report.csv"), "old");
        Path temporary = Files.createFile(folder.resolve("report.tmp"));
        FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
        Writer writer = new ReportFileWriter(new ReportFile(file, file, true, temporary, full));
        writer.write("new");
        String message = assertThrows(IOException.class, writer::flush).getMessage();
        assertEquals("cannot write " + file + ": No space left on device", message);
        writer.close();
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("report.csv"), names());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatFillsAtTheEndLeavesTheOldReportAndSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("report.csv"), "old");
        Path temporary = Files.createFile(folder.resolve("report.tmp"));
        FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
        Writer writer = new ReportFileWriter(new ReportFile(file, file, true, temporary, full));
        writer.write("new");
        String message = assertThrows(IOException.class, writer::close).getMessage();
        assertTrue(message.endsWith("No space left on device"), message);
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("report.csv"), names());
    }

    @Test
    void aReportOfBytesAppearsWholeWhenItIsClosedAndNotBefore() throws IOException {
        Path file = folder.resolve("report.png");
        byte[] bytes = {(byte) 0x89, 'P', 0, (byte) 0xff};
        try (FileTarget target = new FileTarget(file, false)) {
            OutputStream output = target.output();
            assertSame(output, target.output());
            output.write(bytes, 0, 3);
            output.write(bytes[3]);
            output.flush();
            assertFalse(Files.exists(file));
            output.close();
            output.close();
        }
        assertArrayEquals(bytes, Files.readAllBytes(file));
        assertEquals(List.of("report.png"), names());
    }

    @Test
    void bytesThatAreGivenUpLeaveTheOldReport() throws IOException {
        Path file = Files.writeString(folder.resolve("report.png"), "old");
        FileTarget target = new FileTarget(file, true);
        target.output().write('n');
        target.close();
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("report.png"), names());
    }

    @Test
    void aReportIsTextOrBytes() throws IOException {
        try (FileTarget target = new FileTarget(folder.resolve("report"), false)) {
            target.writer().write("text");
            assertThrows(IllegalStateException.class, target::output);
        }
    }

    @Test
    void makesAFolderForAReportOfSeveralFiles() throws IOException {
        Path place = folder.resolve("runs");
        try (FileTarget target = new FileTarget(place, false)) {
            assertFalse(Files.exists(place));
            Files.writeString(target.folder().resolve("first"), "1");
        }
        try (FileTarget again = new FileTarget(place, false)) {
            assertEquals("1", Files.readString(again.folder().resolve("first")));
        }
    }

    @Test
    void aFolderIsNoFileAndAFileIsNoFolder() throws IOException {
        assertCannot("it is a folder, and this report is one file", folder, t -> t.writer()
                .write("x"));
        assertCannot("it is a folder, and this report is one file", folder, t -> t.output()
                .write(1));
        Path file = Files.writeString(folder.resolve("plain"), "old");
        assertCannot("it is a file, and this report needs a folder", file, FileTarget::folder);
        assertEquals("old", Files.readString(file));
    }

    /** Something to do with a target that fails. */
    @FunctionalInterface
    private interface Use {
        void of(FileTarget target) throws IOException;
    }

    private static void assertCannot(String why, Path place, Use use) {
        try (FileTarget target = new FileTarget(place, true)) {
            String message =
                    assertThrows(IOException.class, () -> use.of(target)).getMessage();
            assertEquals("cannot write " + place + ": " + why, message);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsAnErrorOfBytesToo() throws IOException {
        Path file = Files.writeString(folder.resolve("report.png"), "old");
        Path temporary = Files.createFile(folder.resolve("report.tmp"));
        FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
        OutputStream output = new ReportFileStream(new ReportFile(file, file, true, temporary, full));
        output.write('n');
        String message = assertThrows(IOException.class, output::close).getMessage();
        assertEquals("cannot write " + file + ": No space left on device", message);
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("report.png"), names());
    }

    private void assertRefused(Path file, boolean overwrite, String why) {
        String message = assertThrows(InvalidInputException.class, () -> new FileTarget(file, overwrite))
                .getMessage();
        assertTrue(message.contains(file.toString()) && message.contains(why), message);
        assertFalse(message.contains("\n"), message);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
