package org.neuroplug.core.internal.files;

import java.util.List;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Texts as YAML. */
final class YamlNodes {
    static final Schema SCHEMA = new CoreSchema();

    private YamlNodes() {}

    /**
     * A text, in quotes only where it would read back as something else. Halves of surrogate pairs, which no UTF-8 file
     * can hold, become replacement characters.
     */
    static Node scalar(String given) {
        String text = given.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Tag tag = SCHEMA.getScalarResolver().resolve(text, true);
        return new ScalarNode(tag.equals(Tag.NULL) ? Tag.STR : tag, text, style(text));
    }

    /** Letters that are not seen, or that end a line, are escaped. */
    private static ScalarStyle style(String text) {
        return text.codePoints().allMatch(YamlNodes::visible) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    /**
     * The document with every letter that is not seen as an escape. There is none but within double quotes, where the
     * emitter leaves some as they are.
     */
    static String escaped(String document) {
        StringBuilder out = new StringBuilder();
        document.codePoints().forEach(c -> {
            if (visible(c) || c == '\n') {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return out.toString();
    }

    /** A list in brackets. */
    static Node list(List<String> texts) {
        return sequence(texts.stream().map(YamlNodes::scalar).toList());
    }

    static Node sequence(List<Node> items) {
        return new SequenceNode(Tag.SEQ, items, FlowStyle.FLOW);
    }
}
