package org.neuroplug.store.internal.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once. The driver itself unpacks it anew in each process, into the folder for temporary files, where
 * a process that is killed leaves it. When anything is in the way here, the driver does as it is used to.
 */
public final class NativeLibrary {
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private final Path cache;

    /** @param cache where it is kept; made when it is not there */
    public NativeLibrary(Path cache) {
        this.cache = cache;
    }

    /** Lets the driver find it, unless somebody has told the driver where to look. */
    public void offer() {
        if (System.getProperty(PATH) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        Path folder = cache.resolve(SQLiteJDBCLoader.getVersion() + "-" + system());
        try {
            unpack(name, folder.resolve(name));
        } catch (IOException e) {
            return;
        }
        System.setProperty(NAME, name);
        System.setProperty(PATH, folder.toString());
    }

    /** What tells systems apart well enough: the driver looks longer, and a library that does not fit sends it its own way. */
    private static String system() {
        return (System.getProperty("os.name") + "-" + System.getProperty("os.arch")).replaceAll("[^A-Za-z0-9-]", "");
    }

    private static void unpack(String name, Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            return;
        }
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the driver has no library for this system");
            }
            Files.createDirectories(file.getParent());
            Path temporary = file.resolveSibling(UUID.randomUUID() + ".tmp");
            try {
                Files.copy(in, temporary);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
