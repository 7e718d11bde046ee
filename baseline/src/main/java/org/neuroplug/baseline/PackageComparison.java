package org.neuroplug.baseline;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.header.Attrs;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A package against its baseline, by the rules of semantic versioning as bnd applies them to OSGi's package versions. */
final class PackageComparison {
    /** Changes that importers can notice; anything less needs no new version here. */
    private static final Set<Delta> NOTICED = EnumSet.of(Delta.MINOR, Delta.MAJOR, Delta.ADDED, Delta.REMOVED);

    /** Where the versions themselves stand. */
    private static final Set<Type> VERSIONS = EnumSet.of(Type.VERSION, Type.PROPERTY);

    private PackageComparison() {}

    /** What is wrong with the package's version, and the changes that make it wrong; empty when nothing is. */
    static Optional<String> complaint(Tree newer, Tree older) throws Exception {
        try (Processor processor = new Processor()) {
            Baseline baseline = new Baseline(processor, new DiffPluginImpl());
            return baseline
                    .baseline(root(newer), exports(newer), root(older), exports(older), new Instructions("*"))
                    .stream()
                    .filter(info -> info.mismatch && NOTICED.contains(info.packageDiff.getDelta()))
                    .map(PackageComparison::sentence)
                    .findFirst();
        }
    }

    private static String sentence(Baseline.Info info) {
        List<String> lines = new ArrayList<>();
        lines.add(info.packageName + " is exported as version " + info.newerVersion + ", but since " + info.olderVersion
                + " it has changed so that it must be " + info.suggestedVersion + " or later:");
        changes(info.packageDiff, info.packageName, lines);
        lines.add("Undo the change, or raise @Version in its package-info.java and run baseline/accept.");
        return String.join("\n", lines);
    }

    /** The outermost elements that were added or removed. */
    private static void changes(Diff diff, String within, List<String> lines) {
        for (Diff child : diff.getChildren()) {
            Delta delta = child.getDelta();
            if (VERSIONS.contains(child.getType())) {
                continue;
            }
            if (delta == Delta.ADDED || delta == Delta.REMOVED) {
                lines.add("  " + delta.name().toLowerCase(java.util.Locale.ROOT) + " " + child.getType() + " "
                        + child.getName() + " in " + within);
            } else if (delta != Delta.UNCHANGED && delta != Delta.IGNORED) {
                changes(child, child.getName(), lines);
            }
        }
    }

    private static Tree root(Tree contents) throws Exception {
        Tree.Data api = new Tree.Data();
        api.type = Type.API;
        api.name = "<api>";
        api.add = Delta.CHANGED;
        api.rem = Delta.CHANGED;
        api.children = new Tree.Data[] {contents.serialize()};
        Tree.Data bundle = new Tree.Data();
        bundle.type = Type.BUNDLE;
        bundle.name = "bundle";
        bundle.add = Delta.CHANGED;
        bundle.rem = Delta.CHANGED;
        bundle.children = new Tree.Data[] {api};
        return new DiffPluginImpl().deserialize(bundle);
    }

    private static Parameters exports(Tree contents) {
        Parameters exports = new Parameters();
        Attrs attributes = new Attrs();
        attributes.put("version", version(contents));
        exports.put(contents.getName(), attributes);
        return exports;
    }

    static String version(Tree contents) {
        return Arrays.stream(contents.getChildren())
                .filter(child -> child.getType() == Type.VERSION)
                .map(Tree::getName)
                .findFirst()
                .orElse("0.0.0");
    }
}
