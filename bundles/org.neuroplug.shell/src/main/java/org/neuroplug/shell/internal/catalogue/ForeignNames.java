package org.neuroplug.shell.internal.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.PluginKind;

/** The names that users of other frameworks know. */
final class ForeignNames {
    /**
     * A name.
     *
     * @param explanation why there is no plug-in of this name; empty where there is one
     */
    record Name(Framework framework, PluginKind kind, String name, String explanation) {}

    private ForeignNames() {}

    /** Those of activations, optimizers and schedules, of Keras 3 and PyTorch 2. */
    static List<Name> all() {
        try (InputStream in = ForeignNames.class.getResourceAsStream("names.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(ForeignNames::name).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Name name(String line) {
        String[] columns = line.split("\t", 4);
        return new Name(
                Framework.valueOf(columns[0].toUpperCase(java.util.Locale.ROOT)),
                PluginKind.valueOf(columns[1].toUpperCase(java.util.Locale.ROOT)),
                columns[2],
                columns.length > 3 ? columns[3] : "");
    }
}
