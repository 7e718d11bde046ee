package org.neuroplug.reporters.internal.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.neuroplug.reporters.internal.view.OneLine;

/**
 * Elements of a page, which is well-formed XML, too. Every text and every value of an attribute is escaped here: whatever stands in
 * them, it can neither be markup nor script. Names of elements and attributes are ours.
 */
final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; {@code attributes} are names, each followed by its value. */
    Markup open(String element, String... attributes) {
        tag(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Ends the element that was begun last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    Markup empty(String element, String... attributes) {
        tag(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element with some text. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Text, escaped. */
    Markup text(String text) {
        escape(text);
        return this;
    }

    /** The beginning of a page. */
    Markup doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /** Ends a line, where elements do not care. */
    Markup line() {
        out.append('\n');
        return this;
    }

    /** A style sheet of ours, which holds neither {@code <} nor {@code &}. */
    Markup style(String sheet) {
        out.append("<style>\n").append(sheet).append("</style>\n");
        return this;
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        OneLine.of(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c);
            }
        });
    }

    /** Everything so far. */
    @Override
    public String toString() {
        return out.toString();
    }
}
