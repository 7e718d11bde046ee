package org.neuroplug.shell.internal.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of settings as File Install reads it: {@code key = value} in each line, or, where lists must be written, each
 * value in quotes and lists in brackets. Comments and the order of lines are kept.
 *
 * @param path the file, which may not be there yet
 * @param quoted whether values are in quotes
 */
record SettingsFile(Path path, boolean quoted) {
    private static final Pattern LINE = Pattern.compile("\\s*([^#!\\s=:][^\\s=:]*)\\s*[=:]\\s*(.*)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\\w?[\\[(\"].*", Pattern.DOTALL);

    SettingsFile {
        Objects.requireNonNull(path, "path");
    }

    /**
     * Gives a key a value, a text or an array of texts: in its line if it has one, else in a new one,
     * below its example if the file has one as a comment.
     */
    void put(String key, Object value) throws IOException {
        List<String> lines = read();
        if (quoted) {
            lines.replaceAll(SettingsFile::inQuotes);
        }
        String line =
                key + " = " + (quoted ? quote(value) : String.valueOf(value).replace("\\", "\\\\"));
        int at = find(lines, key);
        if (at >= 0) {
            lines.set(at, line);
        } else {
            int example =
                    find(lines.stream().map(l -> l.replaceFirst("^#\\s*", "")).toList(), key);
            lines.add(example < 0 ? lines.size() : example + 1, line);
        }
        write(lines);
    }

    /** File Install takes all values of a file as quoted, or none. */
    private static String inQuotes(String line) {
        Matcher setting = LINE.matcher(line);
        return setting.matches() && !QUOTED.matcher(setting.group(2)).matches()
                ? setting.group(1) + " = " + quote(setting.group(2))
                : line;
    }

    private static String quote(Object value) {
        return value instanceof String[] items
                ? Stream.of(items).map(SettingsFile::quote).collect(Collectors.joining(", ", "[ ", " ]"))
                : '"' + String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Takes the line of a key away. */
    void remove(String key) throws IOException {
        List<String> lines = read();
        int at = find(lines, key);
        if (at >= 0) {
            lines.remove(at);
            write(lines);
        }
    }

    private static int find(List<String> lines, String key) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (line.matches() && line.group(1).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Its lines; those that a backslash continues are one. */
    private List<String> read() throws IOException {
        List<String> lines = new ArrayList<>();
        boolean continued = false;
        for (String line : Files.exists(path) ? Files.readAllLines(path, StandardCharsets.UTF_8) : List.<String>of()) {
            if (continued) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\n" + line);
            } else {
                lines.add(line);
            }
            continued = line.endsWith("\\") && !line.endsWith("\\\\");
        }
        return lines;
    }

    private void write(List<String> lines) throws IOException {
        Files.createDirectories(path.getParent());
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            Files.write(part, lines, StandardCharsets.UTF_8);
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
