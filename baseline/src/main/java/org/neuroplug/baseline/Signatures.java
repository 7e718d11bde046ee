package org.neuroplug.baseline;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * bnd's tree of a package as text, so that a baseline can be read and its changes reviewed. One element a line, within its
 * parent by two spaces: {@code TYPE name +DELTA -DELTA}, the deltas being what adding or removing it means for those who
 * use the package.
 */
final class Signatures {
    private static final int INDENT = 2;
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Signatures() {}

    static String text(Tree tree) {
        StringBuilder text = new StringBuilder();
        write(tree.serialize(), 0, text);
        return text.toString();
    }

    private static void write(Tree.Data data, int depth, StringBuilder text) {
        text.append(" ".repeat(INDENT * depth))
                .append(data.type)
                .append(' ')
                .append(escaped(data.name))
                .append(" +")
                .append(data.add)
                .append(" -")
                .append(data.rem)
                .append('\n');
        for (Tree.Data child : data.children == null ? new Tree.Data[0] : data.children) {
            if (!belongsToTheJdk(child)) {
                write(child, depth + 1, text);
            }
        }
    }

    /** What another JDK would have otherwise though nothing of ours has changed. */
    private static boolean belongsToTheJdk(Tree.Data data) {
        return data.type == Type.ANNOTATED && data.name.startsWith("jdk.internal.")
                || data.type == Type.METHOD && data.name.equals("finalize()");
    }

    static Tree tree(String text) throws Exception {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        int[] at = {0};
        Tree.Data root = read(lines, at);
        if (at[0] < lines.size()) {
            throw new IllegalArgumentException("a baseline has one package, this has more: " + lines.get(at[0]));
        }
        return new DiffPluginImpl().deserialize(root);
    }

    private static Tree.Data read(List<String> lines, int[] at) {
        String line = lines.get(at[0]++);
        Tree.Data data = element(line.strip());
        List<Tree.Data> children = new ArrayList<>();
        while (at[0] < lines.size() && depth(lines.get(at[0])) > depth(line)) {
            children.add(read(lines, at));
        }
        data.children = children.toArray(Tree.Data[]::new);
        return data;
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Tree.Data element(String line) {
        int name = line.indexOf(' ');
        int remove = line.lastIndexOf(" -");
        int add = line.lastIndexOf(" +", remove);
        if (name < 0 || add <= name) {
            throw new IllegalArgumentException("a baseline's line is 'TYPE name +DELTA -DELTA', was '" + line + "'");
        }
        Tree.Data data = new Tree.Data();
        data.type = Type.valueOf(line.substring(0, name));
        data.name = unescaped(line.substring(name + 1, add));
        data.add = Delta.valueOf(line.substring(add + 2, remove));
        data.rem = Delta.valueOf(line.substring(remove + 2));
        return data;
    }

    /** A constant's value may hold line breaks and worse: what is no plain character is written as Java does. */
    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        for (char c : name.toCharArray()) {
            text.append(c < ' ' || c > '~' || c == '\\' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return text.toString();
    }

    private static String unescaped(String name) {
        return ESCAPE.matcher(name)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
