package org.neuroplug.shell.internal.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.PluginKind;

/** The names that users of other frameworks know. */
final class ForeignNames {
    /**
     * A name.
     *
     * @param explanation what stands for it here, or why nothing does; empty where there is a plug-in of this name, or alias
     * @param remark what is different with that plug-in; empty where nothing is
     */
    record Name(Framework framework, PluginKind kind, String name, String explanation, String remark) {}

    private ForeignNames() {}

    /** Those of Keras 3, PyTorch 2 and DL4J, of activations, optimizers, schedules, losses and initializers, and of metrics and regularizers of Keras and PyTorch. */
    static List<Name> all() {
        try (InputStream in = ForeignNames.class.getResourceAsStream("names.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(ForeignNames::name).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Name name(String line) {
        String[] columns = line.split("\t", 5);
        return new Name(
                Framework.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                PluginKind.valueOf(columns[1].toUpperCase(Locale.ROOT)),
                columns[2],
                columns.length > 3 ? columns[3] : "",
                columns.length > 4 ? columns[4] : "");
    }
}
