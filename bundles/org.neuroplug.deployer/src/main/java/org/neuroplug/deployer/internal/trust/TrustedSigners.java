package org.neuroplug.deployer.internal.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;

/**
 * Who may sign: the certificates of a key store, and those that they vouch for (RFC 5280). A certificate counts while it is
 * valid; time stamps in signatures are not considered, and neither are revocation lists.
 */
public final class TrustedSigners {
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private static final String ANY_PURPOSE = "2.5.29.37.0";

    private final Path file;
    private final Clock clock;
    private final Set<X509Certificate> certificates;

    private TrustedSigners(Path file, Clock clock, Set<X509Certificate> certificates) {
        this.file = file;
        this.clock = clock;
        this.certificates = certificates;
    }

    /**
     * Reads a key store of any type that Java knows.
     *
     * @throws InvalidInputException when it cannot be read, or has no certificate
     */
    public static TrustedSigners of(Path keystore, String password, Clock clock) {
        if (!Files.isRegularFile(keystore)) {
            throw new InvalidInputException("the key store " + keystore + " (plugins.keystore) does not exist");
        }
        try {
            KeyStore store = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
            Set<X509Certificate> certificates = new LinkedHashSet<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    certificates.add(certificate);
                }
            }
            if (certificates.isEmpty()) {
                throw new InvalidInputException("the key store " + keystore + " (plugins.keystore) has no certificate");
            }
            return new TrustedSigners(keystore, clock, certificates);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "the key store " + keystore + " (plugins.keystore, plugins.keystore.password) cannot be read: "
                            + FileErrors.reason(e),
                    e);
        } catch (GeneralSecurityException e) {
            throw new InvalidInputException("the key store " + keystore + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Why a signature does not count; empty when it does. */
    Optional<String> objection(CodeSigner signer) {
        List<X509Certificate> path = signer.getSignerCertPath().getCertificates().stream()
                .map(X509Certificate.class::cast)
                .toList();
        X509Certificate first = path.get(0);
        String name = first.getSubjectX500Principal().getName();
        try {
            first.checkValidity(Date.from(clock.instant()));
        } catch (CertificateExpiredException e) {
            return Optional.of("the certificate of its signer " + name + " expired on " + day(first.getNotAfter()));
        } catch (CertificateNotYetValidException e) {
            return Optional.of(
                    "the certificate of its signer " + name + " is not valid before " + day(first.getNotBefore()));
        }
        if (certificates.contains(first)) {
            return Optional.empty();
        }
        return vouchedFor(path)
                ? Optional.empty()
                : Optional.of("its signer " + name + " is not in the key store " + file
                        + "; 'keytool -importcert -keystore " + file + " -file CERTIFICATE' would add it");
    }

    private boolean vouchedFor(List<X509Certificate> path) {
        Set<TrustAnchor> authorities = certificates.stream()
                .filter(this::mayVouch)
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toSet());
        List<Certificate> below = new ArrayList<>(path);
        below.removeAll(certificates);
        try {
            if (authorities.isEmpty() || !signsCode(path.get(0))) {
                return false;
            }
            PKIXParameters parameters = new PKIXParameters(authorities);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(clock.instant()));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
            return true;
        } catch (CertPathValidatorException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has PKIX and X.509", e);
        }
    }

    /** Of anchors, Java's path validation checks neither the purpose nor the time. */
    private boolean mayVouch(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
            return certificate.getBasicConstraints() >= 0;
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return false;
        }
    }

    /** A certificate for other purposes, such as that of a web server, does not make its owner an author of plug-ins. */
    private static boolean signsCode(X509Certificate certificate) throws CertificateParsingException {
        List<String> purposes = certificate.getExtendedKeyUsage();
        return purposes == null || purposes.contains(CODE_SIGNING) || purposes.contains(ANY_PURPOSE);
    }

    private static String day(Date date) {
        return date.toInstant().toString().substring(0, "2000-01-01".length());
    }
}
