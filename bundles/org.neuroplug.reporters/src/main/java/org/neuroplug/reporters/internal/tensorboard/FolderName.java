package org.neuroplug.reporters.internal.tensorboard;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Names of folders: what people call a thing, as far as every file system takes it. */
final class FolderName {
    private static final int LONGEST = 60;

    private FolderName() {}

    /** The name without blanks when it is harmless; else what remains of it, and a hash that tells it apart from others. */
    static String of(String name) {
        String text = name.replace(" + ", "+").replace(", ", ",");
        String harmless = text.replaceAll("[^A-Za-z0-9_.,=+@()-]", "_");
        if (harmless.equals(text) && text.length() <= LONGEST && !text.matches("\\.*")) {
            return text;
        }
        CRC32C hash = new CRC32C();
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        String head = harmless.substring(0, Math.min(harmless.length(), LONGEST));
        return head + "-" + Long.toHexString(hash.getValue());
    }
}
