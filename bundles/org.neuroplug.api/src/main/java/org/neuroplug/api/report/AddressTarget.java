package org.neuroplug.api.report;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.neuroplug.api.InvalidInputException;

/** The address of a server that keeps reports. */
public final class AddressTarget implements ReportTarget {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final URI address;

    /**
     * Reads an address.
     *
     * @param text with {@code http} or {@code https}, a host, perhaps a port and a path
     * @throws InvalidInputException when it is none
     */
    public AddressTarget(String text) {
        address = parse(text);
        if (!SCHEMES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                || address.getHost() == null) {
            throw bad(text);
        }
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw bad(text);
        }
    }

    private static InvalidInputException bad(String text) {
        return new InvalidInputException("an address must look like http://host:5000, was '" + text + "'");
    }

    /** Whether a text is meant as an address rather than a file's name. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    @Override
    public Writer writer() throws IOException {
        throw new IOException("cannot write to " + this + ": this report needs a file, not a server");
    }

    @Override
    public URI address() {
        return address;
    }

    /** As for files. */
    @Override
    public int width() {
        return FileTarget.WIDTH;
    }

    /** Does nothing: what was sent is kept by the server. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return address.toString();
    }
}
