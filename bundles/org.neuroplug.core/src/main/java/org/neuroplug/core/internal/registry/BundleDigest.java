package org.neuroplug.core.internal.registry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.WeakHashMap;
import org.neuroplug.core.internal.digest.Sha256;
import org.osgi.framework.Bundle;

/** SHA-256 of bundles' jars, computed once for each bundle as long as somebody knows the bundle. */
final class BundleDigest {
    private static final String UNKNOWN = "unknown";

    private final Map<Bundle, Known> known = new WeakHashMap<>();

    /** A digest, and when the bundle that it is of was last installed or updated. */
    private record Known(long modified, String sha256) {}

    /** The digest in lower case hex; {@code unknown} when the bundle did not come from a file. */
    synchronized String of(Bundle bundle) {
        long modified = bundle.getLastModified();
        return known.compute(
                        bundle,
                        (b, before) -> before != null && before.modified() == modified
                                ? before
                                : new Known(modified, digest(bundle)))
                .sha256();
    }

    private static String digest(Bundle bundle) {
        String location = bundle.getLocation().replaceFirst("^(reference|initial@reference):", "");
        try {
            Path jar = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
            return Files.isRegularFile(jar) ? Sha256.of(jar) : UNKNOWN;
        } catch (IllegalArgumentException | IOException e) {
            return UNKNOWN;
        }
    }
}
