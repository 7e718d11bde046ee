package org.neuroplug.templates.internal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Gives the files of an example other names: of its artifact, plug-in, classes, package and group. In Java sources the
 * plug-in's name is replaced where it is the whole of a text, so that a word of the language or of a library, as in
 * {@code Math.signum}, stays.
 */
public final class Renaming {
    private final ProjectNames from;
    private final ProjectNames to;

    public Renaming(ProjectNames from, ProjectNames to) {
        this.from = from;
        this.to = to;
    }

    /** The path of a file in the project, with {@code /}. */
    public String path(String path) {
        return replace(
                path,
                List.of(word(from.packageName().replace('.', '/')), start(from.className())),
                List.of(to.packageName().replace('.', '/'), to.className()));
    }

    /** The text of the file that has that path in the example. */
    public String text(String path, String text) {
        boolean java = path.endsWith(".java");
        return replace(
                text,
                List.of(
                        word(from.artifact()),
                        word(from.packageName()),
                        start(from.className()),
                        java ? Pattern.quote("\"" + from.plugin() + "\"") : word(from.plugin()),
                        Pattern.quote("<groupId>" + from.group() + "</groupId>")),
                List.of(
                        to.artifact(),
                        to.packageName(),
                        to.className(),
                        java ? "\"" + to.plugin() + "\"" : to.plugin(),
                        "<groupId>" + to.group() + "</groupId>"));
    }

    private static String word(String word) {
        return "(?<![\\w.-])" + Pattern.quote(word) + "(?!\\w)";
    }

    private static String start(String word) {
        return "\\b" + Pattern.quote(word);
    }

    /** All at once, so that what was replaced is not taken for something to replace. */
    private static String replace(String text, List<String> patterns, List<String> replacements) {
        return Pattern.compile("(" + String.join(")|(", patterns) + ")")
                .matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(replacements.get(index(match))));
    }

    private static int index(MatchResult match) {
        return IntStream.range(0, match.groupCount())
                .filter(i -> match.group(i + 1) != null)
                .findFirst()
                .orElseThrow();
    }
}
