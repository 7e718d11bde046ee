package org.neuroplug.baseline;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Tree;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The packages that a bundle exports, as bnd's trees. */
final class ExportedPackages {
    private ExportedPackages() {}

    /** By their name. */
    static SortedMap<String, Tree> of(Path jar) throws Exception {
        try (Jar bundle = new Jar(jar.toFile())) {
            Parameters exports = Domain.domain(bundle.getManifest()).getExportPackage();
            SortedMap<String, Tree> packages = new TreeMap<>();
            for (Tree tree : new DiffPluginImpl().tree(bundle).get("<api>").getChildren()) {
                if (exports.containsKey(tree.getName())) {
                    // Through the text, so that what is compared has been left out in the same places.
                    packages.put(tree.getName(), Signatures.tree(Signatures.text(tree)));
                }
            }
            return packages;
        }
    }
}
