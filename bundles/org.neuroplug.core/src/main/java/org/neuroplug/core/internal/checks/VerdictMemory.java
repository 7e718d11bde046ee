package org.neuroplug.core.internal.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers verdicts on file, one small file for each plug-in. What was found good need not be checked again. What was found
 * bad is: the fault may have been the machine's, and whoever repairs a plug-in by its settings shall not have to know of a
 * memory; but the same fault is no news then.
 */
final class VerdictMemory {
    private static final Logger LOG = LoggerFactory.getLogger(VerdictMemory.class);
    private static final String GOOD = "good";

    private final Path folder;

    /** @param folder made when the first verdict is kept */
    VerdictMemory(Path folder) {
        this.folder = folder;
    }

    /** Whether a subject was found good. A file that does not say so exactly says nothing. */
    boolean knowsAsGood(Subject subject) {
        return knows(subject, GOOD);
    }

    /** Remembers that a subject was found good; not being able to costs another check next time. */
    void rememberAsGood(Subject subject) {
        remember(subject, GOOD);
    }

    /** Whether this fault was not the last that was found in a subject; it is now. */
    boolean isNews(Subject subject, String fault) {
        boolean news = !knows(subject, fault);
        if (news) {
            remember(subject, fault);
        }
        return news;
    }

    private boolean knows(Subject subject, String verdict) {
        Path file = folder.resolve(subject.key());
        try {
            return subject.isLasting()
                    && Files.isRegularFile(file)
                    && Files.size(file) < 10_000
                    && Files.readString(file, StandardCharsets.UTF_8).equals(text(subject, verdict));
        } catch (IOException e) {
            LOG.debug("cannot read {}", file, e);
            return false;
        }
    }

    private static String text(Subject subject, String verdict) {
        return subject.text() + "\n" + verdict + "\n";
    }

    private void remember(Subject subject, String verdict) {
        if (!subject.isLasting()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "verdict", ".part");
            Files.writeString(part, text(subject, verdict), StandardCharsets.UTF_8);
            Files.move(part, folder.resolve(subject.key()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.debug("cannot remember the verdict on {}", subject, e);
        }
    }
}
