package org.neuroplug.core.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.comments.CommentLine;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping that is being written, one entry a line, with comments. */
final class YamlMapping {
    private static final int WIDTH = 100;

    private final List<NodeTuple> entries = new ArrayList<>();
    private final List<CommentLine> pending = new ArrayList<>();

    /** A comment above the next entry. */
    void comment(String text) {
        pending.add(line(" " + text, CommentType.BLOCK));
    }

    /** An empty line and a comment above the next entry. */
    void gap(String comment) {
        pending.add(line("", CommentType.BLANK_LINE));
        comment(comment);
    }

    void put(String key, Node value) {
        Node name = YamlNodes.scalar(key);
        name.setBlockComments(List.copyOf(pending));
        pending.clear();
        entries.add(new NodeTuple(name, value));
    }

    /** An entry with a comment behind it. */
    void put(String key, Node value, String comment) {
        value.setInLineComments(List.of(line(" " + comment, CommentType.IN_LINE)));
        put(key, value);
    }

    private static CommentLine line(String text, CommentType type) {
        return new CommentLine(Optional.empty(), Optional.empty(), text, type);
    }

    Node node() {
        return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
    }

    /** The mapping as a document. */
    String text() {
        DumpSettings settings = DumpSettings.builder()
                .setDumpComments(true)
                .setSchema(YamlNodes.SCHEMA)
                .setWidth(WIDTH)
                .setSplitLines(false)
                .build();
        return YamlNodes.escaped(new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(node()).iterator()));
    }
}
