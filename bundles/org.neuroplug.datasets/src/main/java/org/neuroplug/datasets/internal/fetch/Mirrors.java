package org.neuroplug.datasets.internal.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;

/**
 * Where a data set's files can be had from, best first.
 *
 * @param pid the configuration in which the mirrors are listed
 * @param folders addresses of folders, each ending in a slash
 */
public record Mirrors(String pid, List<URI> folders) {
    private static final List<String> SCHEMES = List.of("http", "https");

    public Mirrors {
        folders = List.copyOf(folders);
        if (folders.isEmpty()) {
            throw new InvalidInputException("no mirrors are configured: " + pid + " must list at least one");
        }
    }

    /**
     * Reads mirrors as they are configured: several values, or one with commas or spaces between them.
     *
     * @throws InvalidInputException when there is none, or one is not the address of a folder on the web
     */
    public static Mirrors parse(String pid, List<String> values) {
        return new Mirrors(
                pid,
                values.stream()
                        .flatMap(value -> Arrays.stream(value.split("[,\\s]+", -1)))
                        .filter(address -> !address.isEmpty())
                        .map(address -> folder(pid, address))
                        .toList());
    }

    private static URI folder(String pid, String address) {
        return uri(address.endsWith("/") ? address : address + "/")
                .filter(uri -> uri.getHost() != null && SCHEMES.contains(String.valueOf(uri.getScheme())))
                .orElseThrow(() -> new InvalidInputException(
                        pid + ": mirrors must be http or https addresses of folders, was '" + address + "'"));
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
