package org.neuroplug.templates.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** The examples as they were packed into a bundle: each in a folder of its artifact's name under {@code templates}. */
record BundleFiles(Bundle bundle) implements TemplateFiles {
    @Override
    public SortedMap<String, String> of(Example example) throws IOException {
        String folder = "templates/" + example.names().artifact() + "/";
        Enumeration<URL> entries = bundle.findEntries(folder, "*", true);
        SortedMap<String, String> files = new TreeMap<>();
        for (URL entry : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            String path = entry.getPath();
            if (!path.endsWith("/")) {
                try (InputStream in = entry.openStream()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    files.put(path.substring(path.indexOf(folder) + folder.length()), text);
                }
            }
        }
        return files;
    }
}
