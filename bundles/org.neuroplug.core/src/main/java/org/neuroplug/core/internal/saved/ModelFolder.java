package org.neuroplug.core.internal.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.neuroplug.core.internal.digest.Sha256;

/** The folder of one model: the model's file, and the manifest that describes it. */
final class ModelFolder {
    static final String MANIFEST = "manifest.json";
    static final String MODEL = "model.zip";

    private final Path path;

    ModelFolder(Path path) {
        this.path = path;
    }

    Path manifest() {
        return path.resolve(MANIFEST);
    }

    Path model() {
        return path.resolve(MODEL);
    }

    /** Writes the files of a folder that is not there yet. */
    interface Content {
        void writeTo(ModelFolder folder) throws IOException;
    }

    /**
     * Fills the folder all at once: it is there with all its files, or as it was before.
     *
     * @param overwrite replace a folder that is there
     */
    void fill(Content content, boolean overwrite) throws IOException {
        Path parent = Files.createDirectories(path.toAbsolutePath().getParent());
        Path unfinished = Files.createTempDirectory(parent, "." + path.getFileName() + ".unfinished-");
        try {
            content.writeTo(new ModelFolder(unfinished));
            if (overwrite && Files.exists(path)) {
                Path old = Files.createTempDirectory(parent, "." + path.getFileName() + ".old-");
                Files.move(path, old.resolve("model"), StandardCopyOption.ATOMIC_MOVE);
                Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
                delete(old);
            } else {
                Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(unfinished);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            List<Path> all;
            try (Stream<Path> paths = Files.walk(tree)) {
                all = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }

    /** The SHA-256 of the model's file, in lower case hex. */
    String modelSha256() throws IOException {
        return Sha256.of(model());
    }
}
