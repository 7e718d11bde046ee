package org.neuroplug.core.internal.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers on file which plug-ins were found good, one small file for each. What was found bad is checked again by the
 * next process: the fault may have been the machine's, and whoever repairs a plug-in by its settings shall not have to
 * know of a cache.
 */
final class VerdictCache {
    private static final Logger LOG = LoggerFactory.getLogger(VerdictCache.class);

    private final Path folder;

    /** @param folder made when the first verdict is kept */
    VerdictCache(Path folder) {
        this.folder = folder;
    }

    /** Whether a subject was found good. A file that does not say so exactly says nothing. */
    boolean knowsAsGood(Subject subject) {
        Path file = folder.resolve(subject.key());
        try {
            return subject.isLasting()
                    && Files.isRegularFile(file)
                    && Files.size(file) < 10_000
                    && Files.readString(file, StandardCharsets.UTF_8).strip().equals(subject.text());
        } catch (IOException e) {
            LOG.debug("cannot read {}", file, e);
            return false;
        }
    }

    /** Remembers that a subject was found good; not being able to costs another check next time. */
    void rememberAsGood(Subject subject) {
        if (!subject.isLasting()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "verdict", ".part");
            Files.writeString(part, subject.text() + "\n", StandardCharsets.UTF_8);
            Files.move(part, folder.resolve(subject.key()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.debug("cannot remember the verdict on {}", subject, e);
        }
    }
}
