package org.neuroplug.deployer.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;

/**
 * Trusts jars that are signed in all their parts, the manifest's main attributes included, by one who is trusted. Follows the
 * JAR File Specification, "Signed JAR File"; {@link JarFile} compares the digests while the entries are read.
 */
public final class SignedJars implements Trust {
    private static final Pattern SIGNATURE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNATURE_FILE = Pattern.compile("META-INF/[^/]*\\.SF", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIN_DIGEST =
            Pattern.compile("(SHA-?(256|384|512)|SHA3-\\d+)-Digest-Manifest-Main-Attributes", Pattern.CASE_INSENSITIVE);

    private final TrustedSigners signers;

    public SignedJars(TrustedSigners signers) {
        this.signers = signers;
    }

    @Override
    public Optional<String> objection(Path file, String sha256) {
        return fault(file).map(fault -> "is not trusted: plugins.trust is signed, and " + fault);
    }

    private Optional<String> fault(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            Optional<String> fault = incomplete(jar);
            return fault.isPresent() ? fault : unsigned(jar);
        } catch (SecurityException e) {
            return Optional.of("its content is not what was signed: " + e.getMessage());
        } catch (InvalidInputException e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            return Optional.of("its signature cannot be read: " + FileErrors.reason(e));
        }
    }

    /** Signatures that leave the bundle's headers open to changes, and entries that were taken out. */
    private static Optional<String> incomplete(JarFile jar) throws IOException {
        List<JarEntry> files = Collections.list(jar.entries()).stream()
                .filter(entry -> SIGNATURE_FILE.matcher(entry.getName()).matches())
                .toList();
        if (files.isEmpty()) {
            return Optional.of("it is not signed");
        }
        for (JarEntry file : files) {
            try (InputStream in = jar.getInputStream(file)) {
                boolean covers = new Manifest(in)
                        .getMainAttributes().keySet().stream()
                                .anyMatch(name ->
                                        MAIN_DIGEST.matcher(name.toString()).matches());
                if (!covers) {
                    return Optional.of("its signature " + file.getName() + " does not cover the bundle's headers");
                }
            }
        }
        return jar.getManifest().getEntries().keySet().stream()
                .filter(name -> jar.getEntry(name) == null)
                .findFirst()
                .map(name -> "its entry " + name + " was signed and is missing");
    }

    private Optional<String> unsigned(JarFile jar) throws IOException {
        Map<CodeSigner, Optional<String>> known = new HashMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.isDirectory() || SIGNATURE.matcher(entry.getName()).matches()) {
                continue;
            }
            try (InputStream in = jar.getInputStream(entry)) {
                in.transferTo(OutputStream.nullOutputStream()); // the digest is compared at the end
            }
            Optional<String> fault = fault(entry, known);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> fault(JarEntry entry, Map<CodeSigner, Optional<String>> known) {
        CodeSigner[] all = entry.getCodeSigners();
        if (all == null || all.length == 0) {
            return Optional.of("its entry " + entry.getName() + " is not signed");
        }
        List<Optional<String>> objections = List.of(all).stream()
                .map(signer -> known.computeIfAbsent(signer, signers::objection))
                .toList();
        return objections.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : objections.get(0);
    }
}
