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
        Path folder = cache.resolve(SQLiteJDBCLoader.getVersion());
        try {
            unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, folder.resolve(name));
        } catch (IOException e) {
            return;
        }
        System.setProperty(NAME, name);
        System.setProperty(PATH, folder.toString());
    }

    private static void unpack(String resource, Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            return;
        }
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
